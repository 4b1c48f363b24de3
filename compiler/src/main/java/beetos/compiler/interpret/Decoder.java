package beetos.compiler.interpret;

import beetos.compiler.model.Method;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// From a method's bytecode to steps. Instructions that name a class, field or method become steps that resolve on first use and then
/// put the resolved step in their own place.
final class Decoder {
    private final Interpreter interpreter;
    private final Method method;
    private final Map<Label, Integer> places = new HashMap<>();
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final ObjectSteps objects;
    private final ArraySteps arrays;
    private final CallSteps calls;
    private final ArithmeticSteps arithmetic;

    Decoder(Interpreter interpreter, Method method) {
        this.interpreter = interpreter;
        this.method = method;
        this.objects = new ObjectSteps(interpreter, method);
        this.arrays = new ArraySteps(interpreter);
        this.calls = new CallSteps(interpreter, method);
        this.arithmetic = new ArithmeticSteps(interpreter);
    }

    Code decode() {
        if (!(method.code() instanceof CodeAttribute code)) {
            throw new Refusal((method.isNative() ? "native method " : "abstract method ") + method.owner.javaName() + "." + method.name + " has no meaning at build time");
        }
        int line = 0;
        for (CodeElement element : method.elements()) {
            switch (element) {
                case LabelTarget target -> places.put(target.label(), instructions.size());
                case LineNumber number -> line = number.line();
                case Instruction instruction -> {
                    instructions.add(instruction);
                    lines.add(line);
                }
                default -> { }
            }
        }
        Step[] steps = new Step[instructions.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = step(instructions.get(i));
        }
        return new Code(method, steps, lines.stream().mapToInt(n -> n).toArray(), code.maxLocals(), code.maxStack(), handlers(code));
    }

    private List<Code.Handler> handlers(CodeAttribute code) {
        List<Code.Handler> handlers = new ArrayList<>();
        for (ExceptionCatch handler : code.exceptionHandlers()) {
            var type = handler.catchType().map(t -> interpreter.world.find(t.asInternalName())).orElse(null);
            // A handler of a class that does not exist handles nothing.
            if (type != null || handler.catchType().isEmpty()) {
                handlers.add(new Code.Handler(places.get(handler.tryStart()), places.get(handler.tryEnd()), places.get(handler.handler()), type));
            }
        }
        return handlers;
    }

    private Step step(Instruction instruction) {
        return switch (instruction) {
            case LoadInstruction load -> load(load.typeKind(), load.slot());
            case StoreInstruction store -> store(store.typeKind(), store.slot());
            case ConstantInstruction constant -> constant.typeKind() == TypeKind.REFERENCE || constant instanceof ConstantInstruction.LoadConstantInstruction
                    ? lazily(() -> objects.constant(constant)) : ObjectSteps.number(constant.constantValue());
            case OperatorInstruction operator when operator.opcode() == Opcode.ARRAYLENGTH -> arrays.length();
            case OperatorInstruction operator -> arithmetic.operator(operator.opcode());
            case ConvertInstruction conversion -> ArithmeticSteps.conversion(conversion.fromType(), conversion.toType());
            case IncrementInstruction increment -> increment(increment.slot(), increment.constant());
            case StackInstruction stack -> StackSteps.of(stack.opcode());
            case BranchInstruction branch -> BranchSteps.branch(branch.opcode(), places.get(branch.target()));
            case TableSwitchInstruction table -> BranchSteps.select(cases(table.cases()), places.get(table.defaultTarget()));
            case LookupSwitchInstruction lookup -> BranchSteps.select(cases(lookup.cases()), places.get(lookup.defaultTarget()));
            case ReturnInstruction back -> BranchSteps.leave(back.typeKind());
            case ArrayLoadInstruction load -> arrays.load(load.typeKind());
            case ArrayStoreInstruction store -> arrays.store(store.typeKind());
            case NewPrimitiveArrayInstruction array -> arrays.make(interpreter.world.find("[" + array.typeKind().upperBound().descriptorString()));
            case NewReferenceArrayInstruction array -> lazily(() -> arrays.make(interpreter.world.arrayOf(objects.type(array.componentType()))));
            case NewMultiArrayInstruction array -> lazily(() -> arrays.makeMulti(objects.type(array.arrayType()), array.dimensions()));
            case FieldInstruction field -> lazily(() -> objects.field(field));
            case NewObjectInstruction object -> lazily(() -> objects.make(object));
            case TypeCheckInstruction check -> lazily(() -> objects.check(check));
            case ThrowInstruction _ -> objects.raise();
            case InvokeInstruction call -> lazily(() -> calls.call(call));
            case InvokeDynamicInstruction call -> lazily(() -> calls.dynamic(call));
            case MonitorInstruction _ -> objects.monitor();
            case NopInstruction _ -> _ -> { };
            default -> throw new Refusal("the instruction " + instruction.opcode() + " is not supported");
        };
    }

    /// The frame's `at` is one past the step that runs.
    private static Step lazily(Supplier<Step> resolution) {
        return frame -> {
            Step resolved = resolution.get();
            frame.code.steps[frame.at - 1] = resolved;
            resolved.run(frame);
        };
    }

    private Map<Integer, Integer> cases(List<SwitchCase> cases) {
        Map<Integer, Integer> targets = new HashMap<>();
        for (SwitchCase c : cases) {
            targets.put(c.caseValue(), places.get(c.target()));
        }
        return targets;
    }

    private static Step load(TypeKind kind, int slot) {
        return switch (kind) {
            case REFERENCE -> frame -> frame.push(frame.references[slot]);
            case LONG, DOUBLE -> frame -> frame.pushWide(frame.words[slot]);
            default -> frame -> frame.push(frame.words[slot]);
        };
    }

    private static Step store(TypeKind kind, int slot) {
        return switch (kind) {
            case REFERENCE -> frame -> frame.references[slot] = frame.popReference();
            case LONG, DOUBLE -> frame -> frame.words[slot] = frame.popWide();
            default -> frame -> frame.words[slot] = frame.words[--frame.top];
        };
    }

    private static Step increment(int slot, int by) {
        return frame -> frame.words[slot] = (int) (frame.words[slot] + by);
    }
}
