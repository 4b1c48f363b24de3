package beetos.compiler.desugar;

/// What `java.lang.StringConcatHelper` does, for classes that HotSpot does not let at it.
public final class Joined {
    private Joined() {}

    public static String simpleConcat(Object first, Object second) {
        return new String(String.valueOf(first).concat(String.valueOf(second)));
    }
}
