package beetos.compiler.interpret;

import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether a program could tell at what time a class was initialised: not if its initialiser, and those of its supertypes, only make constants,
/// fresh arrays, lambdas, boxes and VarHandles and store them in the class's own statics. Handlers are never entered: with one about, nothing
/// that throws is allowed.
final class Purity {
    private static final Set<String> HARMLESS = Set.of("java/lang/Object.<init>", "java/lang/Class.desiredAssertionStatus", "java/lang/invoke/MethodHandles.lookup",
            "java/lang/invoke/MethodHandles.arrayElementVarHandle", "java/lang/invoke/MethodHandles$Lookup.findVarHandle", "java/lang/invoke/MethodHandles$Lookup.findStaticVarHandle");
    private static final Set<String> BOXES = Set.of("Boolean", "Byte", "Character", "Short", "Integer", "Long", "Float", "Double");
    private static final String LANG = "java/lang/";

    private final Interpreter interpreter;
    private final Map<Klass, Boolean> known = new HashMap<>();

    Purity(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    boolean isPure(Klass klass) {
        Boolean answer = known.get(klass);
        if (answer == null) {
            answer = klass.model == null || klass.origin == Klass.Origin.JDK || klass.made
                    || (klass.superclass == null || isPure(klass.superclass)) && klass.interfaces.stream().allMatch(this::isPure)
                    && (klass.initializer() == null || isPure(klass.initializer()));
            known.put(klass, answer);
        }
        return answer;
    }

    /// Visits what is reachable without an exception.
    private boolean isPure(Method initializer) {
        Map<Label, Integer> places = new HashMap<>();
        List<Instruction> instructions = new ArrayList<>();
        for (CodeElement element : initializer.elements()) {
            switch (element) {
                case LabelTarget target -> places.put(target.label(), instructions.size());
                case Instruction instruction -> instructions.add(instruction);
                default -> { }
            }
        }
        boolean handled = !((CodeAttribute) initializer.code()).exceptionHandlers().isEmpty();
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int at = open.pop();
            if (!seen.add(at)) {
                continue;
            }
            Instruction instruction = instructions.get(at);
            if (!allowed(initializer.owner, instruction, handled)) {
                return false;
            }
            if (instruction instanceof BranchInstruction branch) {
                open.push(places.get(branch.target()));
            }
            if (!(instruction instanceof ReturnInstruction) && instruction.opcode() != Opcode.GOTO && instruction.opcode() != Opcode.GOTO_W) {
                open.push(at + 1);
            }
        }
        return true;
    }

    private static boolean allowed(Klass owner, Instruction instruction, boolean handled) {
        return switch (instruction) {
            case ConstantInstruction _, LoadInstruction _, StoreInstruction _, StackInstruction _, BranchInstruction _, ReturnInstruction _, NopInstruction _ -> true;
            case NewPrimitiveArrayInstruction _, NewReferenceArrayInstruction _, ArrayStoreInstruction _ -> !handled;
            case FieldInstruction field -> isOwn(owner, field) || isPrimitiveType(field);
            case NewObjectInstruction object -> object.className().asInternalName().equals("java/lang/Object");
            case InvokeInstruction call -> isHarmless(call);
            case InvokeDynamicInstruction site -> site.bootstrapMethod().owner().displayName().equals("LambdaMetafactory");
            default -> false;
        };
    }

    private static boolean isOwn(Klass owner, FieldInstruction field) {
        return field.owner().asInternalName().equals(owner.name) && owner.declaredField(field.name().stringValue()) != null
                && (field.opcode() == Opcode.GETSTATIC || field.opcode() == Opcode.PUTSTATIC);
    }

    /// `Integer.TYPE` and its like: what javac makes of `int.class`.
    private static boolean isPrimitiveType(FieldInstruction field) {
        return field.opcode() == Opcode.GETSTATIC && field.owner().asInternalName().startsWith(LANG) && field.name().equalsString("TYPE");
    }

    private static boolean isHarmless(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        return HARMLESS.contains(owner + "." + call.name().stringValue())
                || call.name().equalsString("valueOf") && owner.startsWith(LANG) && BOXES.contains(owner.substring(LANG.length())) && call.type().stringValue().indexOf('L') > 1;
    }
}
