package beetos.compiler.translate;

import beetos.compiler.Dialect;
import beetos.compiler.heap.HeapObject;
import beetos.compiler.model.CompileError;
import beetos.compiler.model.Descriptors;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Kind;
import beetos.compiler.model.Method;
import beetos.compiler.range.Ranges;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.*;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One method's bytecode to one LLVM function.
///
/// Blocks are translated from the entry along the edges, so the kinds on the operand stack at a block's start are those of the first edge into it.
/// Within a block the stack holds SSA names; across an edge it goes through variables `s<depth><kind>`. Locals are variables `l<slot><kind>`, but a
/// parameter that is never assigned stays an SSA name. A throwing instruction that fails branches to the landing block of the handlers
/// that cover it; kernel Java has no handlers: a failed check is a `brk`.
final class MethodTranslator {
    /// Offsets below it fault behind null; every page is at least as large.
    private static final long NULL_PAGE = 4096;

    final Program program;
    final Method method;
    final String name;
    final Function out;
    /// The function that the method's calls of itself go to, and whether there was one.
    final String itself;
    boolean callsItself;
    final List<Value> stack = new ArrayList<>();
    final Addresses addresses = new Addresses(this);
    private final List<CodeElement> elements;
    private final Map<Label, Integer> positions = new HashMap<>();
    private final Set<Integer> leaders = new HashSet<>();
    private final Map<Integer, List<Kind>> entryKinds = new HashMap<>();
    /// VarHandles on the stack where a block begins: what a later merge may not change.
    private final Map<Integer, List<HeapObject>> entryHandles = new HashMap<>();
    private final ArrayDeque<Integer> work = new ArrayDeque<>();
    private final List<ExceptionCatch> catches = new ArrayList<>();
    private final Map<List<ExceptionCatch>, String> landings = new HashMap<>();
    /// Blocks that throw without arguments, by exception, line and landing block.
    private final Map<String, String> throwing = new HashMap<>();
    private final Set<Integer> assignedSlots = new HashSet<>();
    private final Map<Integer, Value> parameters = new HashMap<>();
    /// What the locals hold, as far as this block has loaded or stored them.
    private final Map<Integer, Value> held = new HashMap<>();
    private final Ranges ranges;
    private final Operations operations;
    private final Accesses accesses;
    private final Calls calls;
    private int at;
    private int line;
    private boolean asksForErrors;

    /// Writes the method as the function `name`.
    MethodTranslator(Program program, Method method, String name, String itself) {
        this.program = program;
        this.method = method;
        this.name = name;
        this.itself = itself;
        this.out = new Function(program.target.dialect(method));
        this.elements = method.elements();
        this.ranges = Ranges.of(method);
        this.operations = new Operations(this);
        this.accesses = new Accesses(this);
        this.calls = new Calls(this);
    }

    String translate() {
        findLeaders();
        bindParameters();
        enter(0, List.of());
        out.branch("b0");
        while (!work.isEmpty()) {
            block(work.poll());
        }
        landings();
        return header() + " {\n" + out.text((asksForErrors ? Ir.ASSUME_NO_ERROR : "") + new Variables(this).describe()) + "}\n\n";
    }

    private String header() {
        StringBuilder text = new StringBuilder("define ").append(Recursion.isCopy(name) ? "internal " : program.linkage(method)).append(method.result.value()).append(' ').append(Ir.global(name)).append('(');
        for (int i = 0; i < method.parameters.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(method.parameters.get(i).value()).append(pointee(i)).append(" %p").append(i);
        }
        if (out.dialect == Dialect.PROCESS) {
            text.append(method.parameters.isEmpty() ? "" : ", ").append("ptr noalias nocapture swifterror %err");
        }
        return text.append(") ").append(program.attributes(method)).append(Recursion.isCopy(name) ? " alwaysinline" : "").append(program.debug.attach(method, name)).toString();
    }

    private String pointee(int parameter) {
        if (!method.parameters.get(parameter).isReference()) {
            return "";
        }
        if (method.isStatic()) {
            return program.pointees.passed(Descriptors.parameters(method.descriptor).get(parameter));
        }
        return parameter == 0 ? program.pointees.receiver(method.owner) : program.pointees.passed(Descriptors.parameters(method.descriptor).get(parameter - 1));
    }

    // Control flow.

    private void findLeaders() {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof LabelTarget target) {
                positions.put(target.label(), i);
            }
        }
        leaders.add(0);
        for (int i = 0; i < elements.size(); i++) {
            switch (elements.get(i)) {
                case BranchInstruction b -> {
                    leaders.add(positions.get(b.target()));
                    leaders.add(i + 1);
                }
                case TableSwitchInstruction s -> {
                    leaders.add(positions.get(s.defaultTarget()));
                    s.cases().forEach(c -> leaders.add(positions.get(c.target())));
                    leaders.add(i + 1);
                }
                case LookupSwitchInstruction s -> {
                    leaders.add(positions.get(s.defaultTarget()));
                    s.cases().forEach(c -> leaders.add(positions.get(c.target())));
                    leaders.add(i + 1);
                }
                case ReturnInstruction r -> leaders.add(i + 1);
                case ThrowInstruction t -> leaders.add(i + 1);
                case ExceptionCatch c -> {
                    catches.add(c);
                    leaders.add(positions.get(c.handler()));
                }
                case StoreInstruction s -> assignedSlots.add(s.slot());
                case IncrementInstruction s -> assignedSlots.add(s.slot());
                default -> { }
            }
        }
    }

    private void bindParameters() {
        int slot = 0;
        for (int i = 0; i < method.parameters.size(); i++) {
            Kind kind = method.parameters.get(i).computational();
            Value value = new Value(kind, "%p" + i, null, i == 0 && !method.isStatic());
            if (assignedSlots.contains(slot)) {
                out.line("store " + value.typed() + ", ptr " + local(slot, kind));
            } else {
                parameters.put(slot, value);
            }
            slot += kind.isWide() ? 2 : 1;
        }
    }

    /// Records an edge to the block at a position, storing the stack for it.
    private void enter(int position, List<Value> values) {
        List<Kind> kinds = new ArrayList<>();
        List<HeapObject> handles = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            kinds.add(value.kind());
            handles.add(Atomics.isHandle(value.known()) ? value.known() : null);
            out.line("store " + value.typed() + ", ptr " + stackVariable(i, value.kind()));
        }
        if (entryKinds.putIfAbsent(position, kinds) == null) {
            entryHandles.put(position, handles);
            work.add(position);
        } else if (!handles.equals(entryHandles.get(position))) {
            throw new CompileError(place() + ": a VarHandle that is chosen at run time");
        }
    }

    private String stackVariable(int depth, Kind kind) {
        return out.variable("s" + depth + kind.name().charAt(0), kind);
    }

    private String local(int slot, Kind kind) {
        return out.variable("l" + slot + kind.name().charAt(0), kind);
    }

    /// Where a slot's values of a kind are, for a debugger: an SSA name, a variable, or null if there are none.
    String location(int slot, Kind kind) {
        Value parameter = parameters.get(slot);
        return parameter != null ? parameter.text() : out.existing("l" + slot + kind.name().charAt(0));
    }

    private String blockAt(Label label) {
        int position = positions.get(label);
        enter(position, stack);
        return "b" + position;
    }

    private void block(int start) {
        out.debug(program.debug.location(method, name, lineAt(start)));
        out.block("b" + start);
        stack.clear();
        held.clear();
        List<Kind> kinds = entryKinds.get(start);
        for (int i = 0; i < kinds.size(); i++) {
            String loaded = out.assign("load " + kinds.get(i).value() + ", ptr " + stackVariable(i, kinds.get(i)));
            push(new Value(kinds.get(i), loaded, entryHandles.get(start).get(i), false));
        }
        for (at = start; at < elements.size(); at++) {
            if (at != start && leaders.contains(at)) {
                enter(at, stack);
                out.branch("b" + at);
                return;
            }
            CodeElement element = elements.get(at);
            if (element instanceof LineNumber l) {
                line = l.line();
                out.debug(program.debug.location(method, name, line));
            } else if (element instanceof Instruction instruction) {
                instruction(instruction);
                if (!out.isOpen()) {
                    return;
                }
            }
        }
        throw new CompileError(method + " runs off its end");
    }

    private int lineAt(int position) {
        for (int i = position; i >= 0; i--) {
            if (elements.get(i) instanceof LineNumber l) {
                return line = l.line();
            }
        }
        return line = 0;
    }

    // Exceptions.

    /// The block that a failing instruction at the current place goes to, with the error set.
    String unwind() {
        List<ExceptionCatch> active = new ArrayList<>();
        for (ExceptionCatch c : catches) {
            if (positions.get(c.tryStart()) <= at && at < positions.get(c.tryEnd())) {
                active.add(c);
            }
        }
        return landings.computeIfAbsent(active, k -> out.label("land"));
    }

    private void landings() {
        Set<List<ExceptionCatch>> done = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (var entry : List.copyOf(landings.entrySet().stream().sorted(java.util.Comparator.comparing(e -> Integer.parseInt(e.getValue().substring(4)))).toList())) {
                if (done.add(entry.getKey())) {
                    landing(entry.getKey(), entry.getValue());
                    more = true;
                }
            }
            while (!work.isEmpty()) {
                block(work.poll());
                more = true;
            }
        }
    }

    private void landing(List<ExceptionCatch> active, String label) {
        out.debug(program.debug.location(method, name, 0));
        out.block(label);
        String error = active.isEmpty() ? null : out.assign(Ir.LOAD_ERROR);
        for (ExceptionCatch c : active) {
            String next = out.label("next");
            String caught = out.label("catch");
            if (c.catchType().isPresent()) {
                Klass type = klass(c.catchType().get().asInternalName());
                out.branch(TypeChecks.isInstanceOfClass(this, error, type), caught, next);
            } else {
                out.branch(caught);
            }
            out.block(caught);
            out.line(Ir.storeError("null"));
            enter(positions.get(c.handler()), List.of(new Value(Kind.REFERENCE, error, null, true)));
            out.branch("b" + positions.get(c.handler()));
            if (c.catchType().isEmpty()) {
                return;
            }
            out.block(next);
        }
        returnUndefined();
    }

    void returnUndefined() {
        out.end(method.result == Kind.VOID ? "ret void" : "ret " + method.result.value() + " poison");
    }

    /// After a call that may have set the error: leave, or go on in a new block.
    void checkError() {
        asksForErrors = true;
        String pending = out.assign(Ir.LOAD_ERROR);
        String failed = out.assign("icmp ne ptr " + pending + ", null");
        String on = out.label("on");
        out.guard(failed, unwind(), on);
        out.block(on);
    }

    /// Goes on in a new block unless `failed`; then throws by the runtime's entry point, or in kernel Java traps with `trap`.
    void check(String failed, int trap, String thrower, String arguments) {
        String on = out.label("on");
        String same = arguments.isEmpty() ? thrower + trap + "," + line + (out.isKernel() ? "" : unwind()) : null;
        if (throwing.containsKey(same)) {
            out.guard(failed, throwing.get(same), on);
        } else {
            String bad = out.label("bad");
            out.guard(failed, bad, on);
            out.block(bad);
            fail(trap, thrower, arguments);
            if (same != null) {
                throwing.put(same, bad);
            }
        }
        out.block(on);
    }

    /// Throws: ends the block.
    void fail(int trap, String thrower, String arguments) {
        if (out.isKernel()) {
            out.line("call void asm sideeffect \"brk #" + trap + "\", \"\"() nomerge noreturn cold");
            out.end("unreachable");
        } else {
            out.line("call void " + program.compiled(thrower) + "(" + arguments + (arguments.isEmpty() ? "" : ", ") + "ptr nocapture swifterror %err) #2");
            out.branch(unwind());
        }
    }

    /// A reference that is read or written at this offset next: that is its null check where null faults.
    Value accessed(Value reference, long offset) {
        return program.target.nullFaults() && offset < NULL_PAGE ? checked(reference) : nonNull(reference);
    }

    Value nonNull(Value reference) {
        if (reference.nonNull()) {
            return reference;
        }
        check(out.assign("icmp eq ptr " + reference.text() + ", null"), 1, "nullPointer()V", "");
        return checked(reference);
    }

    /// Takes note that a reference is not null.
    private Value checked(Value reference) {
        if (reference.nonNull()) {
            return reference;
        }
        Value checked = reference.checked();
        held.replaceAll((slot, value) -> value.equals(reference) ? checked : value);
        parameters.forEach((slot, value) -> {
            if (value.equals(reference)) {
                held.put(slot, checked);
            }
        });
        stack.replaceAll(value -> value.equals(reference) ? checked : value);
        return checked;
    }

    // The operand stack.

    void push(Value value) {
        stack.add(value);
    }

    void push(Kind kind, String text) {
        stack.add(new Value(kind.computational(), text));
    }

    Value pop() {
        return stack.removeLast();
    }

    Klass klass(String name) {
        return program.world.world.require(name, method);
    }

    String place() {
        return method.owner.javaName() + "." + method.name + method.descriptor + (line == 0 ? "" : " (" + method.owner.sourceFile + ":" + line + ")");
    }

    // Instructions.

    private void instruction(Instruction instruction) {
        switch (instruction) {
            case NopInstruction n -> { }
            case LoadInstruction l -> push(load(l.slot(), kind(l.typeKind())));
            case StoreInstruction s -> hold(s.slot(), pop());
            case IncrementInstruction i -> {
                Value sum = new Value(Kind.INT, out.assign("add i32 " + load(i.slot(), Kind.INT).text() + ", " + i.constant()));
                hold(i.slot(), sum);
            }
            case ConstantInstruction c -> operations.constant(c);
            case StackInstruction s -> shuffle(s.opcode());
            case OperatorInstruction o -> operations.operator(o.opcode());
            case ConvertInstruction c -> operations.convert(c.opcode());
            case ArrayLoadInstruction a -> accesses.arrayLoad(a.opcode());
            case ArrayStoreInstruction a -> accesses.arrayStore(a.opcode());
            case FieldInstruction f -> accesses.field(f);
            case InvokeInstruction i -> calls.invoke(i);
            case InvokeDynamicInstruction i -> calls.dynamic(i);
            case NewObjectInstruction n -> accesses.newObject(klass(n.className().asInternalName()));
            case NewPrimitiveArrayInstruction n -> accesses.newArray(klass("[" + n.typeKind().upperBound().descriptorString()));
            case NewReferenceArrayInstruction n -> accesses.newArray(program.world.world.arrayOf(klass(n.componentType().asInternalName())));
            case NewMultiArrayInstruction n -> accesses.newMultiArray(klass(n.arrayType().asInternalName()), n.dimensions());
            case TypeCheckInstruction t -> {
                Klass type = klass(t.type().asInternalName());
                if (t.opcode() == Opcode.INSTANCEOF) {
                    push(Kind.INT, out.assign("zext i1 " + TypeChecks.isInstance(this, pop(), type) + " to i32"));
                } else {
                    TypeChecks.cast(this, type);
                }
            }
            case MonitorInstruction m -> {
                Value object = nonNull(pop());
                calls.runtime(m.opcode() == Opcode.MONITORENTER ? "monitorEnter(Ljava/lang/Object;)V" : "monitorExit(Ljava/lang/Object;)V", Kind.VOID, object.typed());
            }
            case BranchInstruction b -> branch(b);
            case TableSwitchInstruction s -> choose(s.defaultTarget(), s.cases());
            case LookupSwitchInstruction s -> choose(s.defaultTarget(), s.cases());
            case ReturnInstruction r -> giveBack();
            case ThrowInstruction t -> athrow();
            default -> throw new CompileError(place() + ": instruction " + instruction.opcode() + " is not compiled");
        }
    }

    static Kind kind(java.lang.classfile.TypeKind kind) {
        return Kind.of(kind.upperBound().descriptorString()).computational();
    }

    private Value load(int slot, Kind kind) {
        Value value = held.getOrDefault(slot, parameters.get(slot));
        if (value == null) {
            value = new Value(kind, out.assign("load " + kind.value() + ", ptr " + local(slot, kind)));
            held.put(slot, value);
        }
        return value;
    }

    private void hold(int slot, Value value) {
        out.line("store " + value.typed() + ", ptr " + local(slot, value.kind()));
        held.put(slot, value);
    }

    private void giveBack() {
        if (method.result == Kind.VOID) {
            if (method.isConstructor() && !out.isKernel() && hasFinals(method.owner)) {
                out.line("call void @llvm.aarch64.dmb(i32 10)");
            }
            out.end("ret void");
            return;
        }
        String text = pop().text();
        if (method.result != method.result.computational()) {
            text = operations.narrow(method.result, text);
        }
        out.end("ret " + method.result.value() + " " + text);
    }

    private static boolean hasFinals(Klass klass) {
        return klass.fields.stream().anyMatch(f -> !f.isStatic() && f.isFinal());
    }

    private void athrow() {
        Value error = nonNull(pop());
        if (out.isKernel()) {
            fail(7, "", "");
        } else {
            out.line(Ir.storeError(error.text()));
            out.branch(unwind());
        }
    }

    private void branch(BranchInstruction b) {
        if (b.opcode() == Opcode.GOTO || b.opcode() == Opcode.GOTO_W) {
            out.branch(blockAt(b.target()));
            return;
        }
        String condition = operations.condition(b.opcode());
        String yes = blockAt(b.target());
        enter(at + 1, stack);
        out.branch(condition, yes, "b" + (at + 1));
    }

    private void choose(Label otherwise, List<SwitchCase> cases) {
        String key = pop().text();
        StringBuilder text = new StringBuilder("switch i32 " + key + ", label %" + blockAt(otherwise) + " [");
        for (SwitchCase c : cases) {
            text.append(" i32 ").append(c.caseValue()).append(", label %").append(blockAt(c.target()));
        }
        out.end(text.append(" ]").toString());
    }

    /// dup, pop and swap in all their forms (JVMS 6.5), on values instead of words.
    private void shuffle(Opcode opcode) {
        switch (opcode) {
            case POP -> pop();
            case POP2 -> {
                if (!pop().kind().isWide()) {
                    pop();
                }
            }
            case DUP -> insert(1, 0);
            case DUP_X1 -> insert(1, 1);
            case DUP_X2 -> insert(1, 2);
            case DUP2 -> insert(2, 0);
            case DUP2_X1 -> insert(2, 1);
            case DUP2_X2 -> insert(2, 2);
            case SWAP -> {
                Value top = pop();
                Value below = pop();
                push(top);
                push(below);
            }
            default -> throw new CompileError(place() + ": " + opcode);
        }
    }

    /// Copies the top `words` words below the `under` words beneath them.
    private void insert(int words, int under) {
        List<Value> copied = take(words);
        List<Value> kept = take(under);
        copied.forEach(this::push);
        kept.forEach(this::push);
        copied.forEach(this::push);
    }

    private List<Value> take(int words) {
        List<Value> taken = new ArrayList<>();
        while (words > 0) {
            Value value = pop();
            taken.addFirst(value);
            words -= value.kind().isWide() ? 2 : 1;
        }
        return taken;
    }

    /// Arguments for a descriptor, popped; the receiver not included.
    List<Value> popArguments(String descriptor) {
        List<Value> arguments = new ArrayList<>();
        for (int i = Descriptors.parameters(descriptor).size(); i > 0; i--) {
            arguments.addFirst(pop());
        }
        return arguments;
    }

    /// Whether the present array access cannot fail, but for an array that is not there.
    boolean isWithin() {
        return ranges.isWithin(at);
    }

    /// Whether what the present array access loads is surely not null.
    boolean isPresent() {
        return ranges.isPresent(at);
    }

    CodeElement previous() {
        for (int i = at - 1; i >= 0; i--) {
            if (elements.get(i) instanceof Instruction instruction) {
                return instruction;
            }
        }
        return null;
    }

    Calls calls() {
        return calls;
    }

    Accesses accesses() {
        return accesses;
    }

    Operations operations() {
        return operations;
    }
}
