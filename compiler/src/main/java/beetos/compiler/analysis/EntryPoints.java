package beetos.compiler.analysis;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.List;

/// The runtime's entry points (docs/object-model.md), by the instructions whose translation calls them.
public final class EntryPoints {
    public static final String OWNER = "beetos/runtime/Compiled";

    /// What every program needs.
    public static final List<String> ALWAYS = List.of("allocate(JJ)Ljava/lang/Object;", "allocateArray(JI)Ljava/lang/Object;", "nullPointer()V",
            "index(II)V", "stackOverflow()V", "abstractMethod()V", "unsupported(Ljava/lang/String;)V");
    public static final List<String> MONITORS = List.of("monitorEnter(Ljava/lang/Object;)V", "monitorExit(Ljava/lang/Object;)V");

    private EntryPoints() {}

    public static List<String> of(CodeElement element) {
        return switch (element) {
            case MonitorInstruction m -> MONITORS;
            case NewMultiArrayInstruction n -> List.of("allocateMulti(J[I)Ljava/lang/Object;");
            case TypeCheckInstruction t when t.type().asInternalName().startsWith("[") -> List.of("isInstance(Ljava/lang/Object;J)Z", "classCast(Ljava/lang/Object;J)V");
            case TypeCheckInstruction t when t.opcode() == Opcode.CHECKCAST -> List.of("classCast(Ljava/lang/Object;J)V");
            case ArrayStoreInstruction a when a.opcode() == Opcode.AASTORE ->
                    List.of("storable(Ljava/lang/Object;Ljava/lang/Object;)Z", "arrayStore(Ljava/lang/Object;)V");
            case OperatorInstruction o -> switch (o.opcode()) {
                case IDIV, LDIV, IREM, LREM -> List.of("division()V");
                case FREM -> List.of("remainder(FF)F");
                case DREM -> List.of("remainder(DD)D");
                default -> List.of();
            };
            default -> List.of();
        };
    }
}
