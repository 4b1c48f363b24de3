package beetos.compiler.model;

/// What a value is to the machine: the computational kinds of the JVM and the narrow kinds of memory.
public enum Kind {
    BOOLEAN("i8", 1), BYTE("i8", 1), CHAR("i16", 2), SHORT("i16", 2), INT("i32", 4), LONG("i64", 8), FLOAT("float", 4), DOUBLE("double", 8),
    REFERENCE("ptr", 8), VOID("void", 0);

    /// LLVM's type in memory, and the size in bytes.
    public final String memory;
    public final int size;

    Kind(String memory, int size) {
        this.memory = memory;
        this.size = size;
    }

    public static Kind of(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'Z' -> BOOLEAN;
            case 'B' -> BYTE;
            case 'C' -> CHAR;
            case 'S' -> SHORT;
            case 'I' -> INT;
            case 'J' -> LONG;
            case 'F' -> FLOAT;
            case 'D' -> DOUBLE;
            case 'V' -> VOID;
            default -> REFERENCE;
        };
    }

    /// The kind on the operand stack: narrow integers are ints there.
    public Kind computational() {
        return switch (this) {
            case BOOLEAN, BYTE, CHAR, SHORT -> INT;
            default -> this;
        };
    }

    /// LLVM's type of a value on the operand stack, a parameter or a result.
    public String value() {
        return computational().memory;
    }

    public boolean isWide() {
        return this == LONG || this == DOUBLE;
    }

    public boolean isReference() {
        return this == REFERENCE;
    }
}
