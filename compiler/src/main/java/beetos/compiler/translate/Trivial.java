package beetos.compiler.translate;

import beetos.compiler.model.Method;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.util.ArrayList;
import java.util.List;

/// Methods that are translated in place, because a call with its error check is longer than they are: getters of a field and
/// the constructor of Object. They cannot throw, so no trace ever misses them.
final class Trivial {
    private static final int LONGEST = 3;

    private Trivial() {}

    /// Whether the method was such a one; its result is on the stack then.
    static boolean inline(MethodTranslator m, Method target, List<Value> arguments) {
        if (target.isStatic() || target.isSynchronized() || m.program.world.cut.containsKey(target)) {
            return false;
        }
        List<Instruction> body = instructions(target);
        if (target.isConstructor() && target.owner == m.program.world.world.object()) {
            return body.size() == 1;
        }
        if (body.size() == LONGEST && body.get(0) instanceof LoadInstruction load && load.slot() == 0
                && body.get(1) instanceof FieldInstruction field && field.opcode() == Opcode.GETFIELD && body.get(2) instanceof ReturnInstruction leave && leave.opcode() != Opcode.RETURN) {
            m.push(arguments.getFirst());
            m.accesses().field(field);
            return true;
        }
        return false;
    }

    /// The first instructions, up to one more than a trivial method has.
    private static List<Instruction> instructions(Method method) {
        List<Instruction> found = new ArrayList<>();
        for (var element : method.elements()) {
            if (element instanceof Instruction instruction && found.size() <= LONGEST) {
                found.add(instruction);
            }
        }
        return found;
    }
}
