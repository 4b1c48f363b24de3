package beetos.runtime;

import beetos.machine.Address;

/// Stack traces: return addresses are collected when a Throwable is made, and become methods and lines only when somebody looks.
public final class Trace {
    private static final int MOST_FRAMES = 1024;
    private static final long[] NONE = {};

    private Trace() {}

    /// The return addresses of the calling thread, innermost first, from the caller's caller outward.
    /// Frame records are linked by x29 (AAPCS64, 6.4.6 "The Frame Pointer"): the previous record, then the return address.
    public static long[] capture() {
        long first = frame();
        int count = 0;
        for (long at = first; count < MOST_FRAMES && isRecord(at); at = Address.load64(at)) {
            count++;
        }
        if (count == 0) {
            return NONE;
        }
        long[] addresses = new long[count];
        int i = 0;
        for (long at = first; i < count; at = Address.load64(at)) {
            addresses[i++] = Address.load64(at + 8);
        }
        return addresses;
    }

    @beetos.machine.Instructions(value = "mov $0, x29", constraints = "=r")
    private static long frame() { throw new UnsupportedOperationException("Trace: metal only"); }

    private static boolean isRecord(long at) {
        return (at & 7) == 0 && ThreadBlock.ownStack(at) && Address.load64(at + 8) != 0;
    }

    /// What the addresses mean, without the frames that made the Throwable and without the runtime's own.
    public static StackTraceElement[] elements(long[] addresses, Throwable of) {
        long table = Generated.traceTable();
        if (table == 0) {
            return new StackTraceElement[0];
        }
        TraceReader reader = new TraceReader(table);
        StackTraceElement[] elements = new StackTraceElement[16];
        int count = 0;
        boolean leading = true;
        for (long address : addresses) {
            for (boolean more = reader.find(address - 1); more; more = reader.outward()) {
                leading = leading && isMaking(reader, of);
                if (leading || isHidden(reader.className())) {
                    continue;
                }
                if (count == elements.length) {
                    elements = java.util.Arrays.copyOf(elements, 2 * count);
                }
                elements[count++] = new StackTraceElement(reader.className(), reader.methodName(), reader.fileName(), reader.line() > 0 ? reader.line() : -1);
            }
        }
        return java.util.Arrays.copyOf(elements, count);
    }

    /// The innermost frames: `fillInStackTrace`, the constructors of the Throwable's class and its superclasses, and what compiled code calls to throw.
    private static boolean isMaking(TraceReader reader, Throwable of) {
        String name = reader.className();
        if (isHidden(name) || reader.methodName().equals("fillInStackTrace")) {
            return true;
        }
        if (!reader.methodName().equals("<init>")) {
            return false;
        }
        for (Class<?> type = of.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHidden(String className) {
        return className.startsWith("beetos.runtime.") || className.startsWith("beetos.board.") || className.equals("java.lang.Thread$Body")
                || className.contains("$$Lambda");   // made by the compiler, as elsewhere by the virtual machine
    }
}
