package beetos.compiler.translate;

/// Type-based alias facts: a field never overlaps an array element, and neither overlaps a header. Raw accesses carry none and overlap all.
/// Numbers 0 and 1 are the empty node and the branch weights of [Program]; 2 is the root.
final class Tbaa {
    static final int CLASS_WORD = 10;
    static final int LENGTH = 11;
    static final int STATIC_REFERENCE = 12;
    static final int FIELD_REFERENCE = 13;
    static final int ELEMENT_REFERENCE = 14;
    static final int FIELD_PLAIN = 15;
    static final int ELEMENT_PLAIN = 16;
    /// The pending exception; its own set also keeps the loop passes from comparing its address, which LLVM does not allow.
    static final int ERROR = 17;
    /// The first number that is free for debug information.
    static final int LIMIT = 40;

    private static final String[] NAMES = {"class word", "length", "static", "field reference", "element reference", "field", "element", "error"};

    private Tbaa() {}

    static String define() {
        StringBuilder text = new StringBuilder("!2 = !{!\"Java\"}\n");
        for (int i = 0; i < NAMES.length; i++) {
            text.append('!').append(20 + i).append(" = !{!\"").append(NAMES[i]).append("\", !2, i64 0}\n");
            text.append('!').append(CLASS_WORD + i).append(" = !{!").append(20 + i).append(", !").append(20 + i).append(", i64 0}\n");
        }
        return text.toString();
    }
}
