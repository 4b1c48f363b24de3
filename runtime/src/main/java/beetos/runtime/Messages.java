package beetos.runtime;

/// The words of the exceptions that no Java statement throws, as HotSpot says them.
public final class Messages {
    private Messages() {}

    public static String index(long index, long length) {
        return "Index " + index + " out of bounds for length " + length;
    }

    public static String range(long from, long to, long length) {
        return "Range [" + from + ", " + to + ") out of bounds for length " + length;
    }

    public static String sized(long from, long size, long length) {
        return "Range [" + from + ", " + from + " + " + size + ") out of bounds for length " + length;
    }

    static String classCast(Class<?> from, Class<?> to) {
        String first = from.getName();
        String second = to.getName();
        String one = module(from);
        String other = module(to);
        String where = one.equals(other)
                ? first + " and " + second + " are in " + one
                : first + " is in " + one + "; " + second + " is in " + other;
        return "class " + first + " cannot be cast to class " + second + " (" + where + ")";
    }

    static String elementMismatch(Class<?> source, Class<?> target) {
        return "arraycopy: element type mismatch: can not cast one of the elements of " + source.getTypeName()
                + " to the type of the destination array, " + target.getComponentType().getTypeName();
    }

    private static String module(Class<?> type) {
        return isJdk(type) ? "module java.base of loader 'bootstrap'" : "unnamed module of loader 'app'";
    }

    /// Whether a class is the JDK's: the only sense that module and class loader have here.
    public static boolean isJdk(Class<?> type) {
        while (type.isArray()) {
            type = type.getComponentType();
        }
        String name = type.getName();
        return type.isPrimitive() || name.startsWith("java.") || name.startsWith("jdk.") || name.startsWith("sun.") || name.startsWith("javax.");
    }
}
