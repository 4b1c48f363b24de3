package beetos.compiler.translate;

import beetos.compiler.model.Field;
import beetos.compiler.model.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;

/// Type-based alias facts: two fields never overlap, nor do elements of different kinds, and none of them a header.
/// Raw accesses carry none and overlap all. Numbers 0 and 1 are the empty node and the branch weights of [Program]; 2 is the root.
final class Tbaa {
    static final int CLASS_WORD = 10;
    static final int LENGTH = 11;
    private static final int ELEMENT_REFERENCE = 12;
    /// The pending exception; its own set also keeps the loop passes from comparing its address, which LLVM does not allow.
    static final int ERROR = 20;
    /// The first number that is free for other nodes.
    static final int LIMIT = 40;

    private static final String[] NAMES = {"class word", "length", "reference[]", "byte[]", "short[]", "char[]", "int[]", "float[]", "long[]", "double[]", "error"};

    private final StringBuilder nodes = new StringBuilder("!2 = !{!\"Java\"}\n");
    private final Map<Field, Integer> fields = new LinkedHashMap<>();
    private final IntSupplier numbers;

    /// `numbers` gives the numbers of new nodes.
    Tbaa(IntSupplier numbers) {
        this.numbers = numbers;
        for (int i = 0; i < NAMES.length; i++) {
            node(NAMES[i], LIMIT - NAMES.length + i, CLASS_WORD + i);
        }
    }

    private void node(String name, int type, int access) {
        nodes.append('!').append(type).append(" = !{!\"").append(Ir.escape(name)).append("\", !2, i64 0}\n");
        nodes.append('!').append(access).append(" = !{!").append(type).append(", !").append(type).append(", i64 0}\n");
    }

    /// What an access of a field carries.
    String field(Field field) {
        Integer known = fields.get(field);
        if (known == null) {
            known = numbers.getAsInt();
            fields.put(field, known);
            node(field.toString(), numbers.getAsInt(), known);
        }
        return ", !tbaa !" + known;
    }

    /// What an access of an array's element carries; boolean and byte elements are one set, as their instructions are one.
    static String element(Kind kind) {
        int set = switch (kind) {
            case BOOLEAN, BYTE -> 1;
            case SHORT -> 2;
            case CHAR -> 3;
            case INT -> 4;
            case FLOAT -> 5;
            case LONG -> 6;
            case DOUBLE -> 7;
            default -> 0;
        };
        return ", !tbaa !" + (ELEMENT_REFERENCE + set);
    }

    String define() {
        return nodes.toString();
    }
}
