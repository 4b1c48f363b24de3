package beetos.runtime;

/// What the compiler makes for the runtime: addresses of its tables, and calls by number.
public final class Generated {
    private Generated() {}

    public static native long types();

    public static native long image();

    public static native long imageLimit();

    public static native long statics();

    public static native long staticsLimit();

    public static native long mirrors();

    public static native int initializerCount();

    /// Address of the i32 state of an initialiser: 0 not begun, 1 running, 2 done, 3 failed.
    public static native long initializerState(int index);

    public static native void runInitializer(int index) throws Throwable;

    /// Type record of the class that the initialiser belongs to.
    public static native long initializerType(int index);

    public static native int programCount();

    public static native String programName(int index);

    public static native void runProgram(int index, String[] arguments) throws Throwable;

    /// Address of the trace table, or 0.
    public static native long traceTable();
}
