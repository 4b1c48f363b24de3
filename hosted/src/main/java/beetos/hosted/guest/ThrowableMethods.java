package beetos.hosted.guest;

import java.util.Arrays;

/// `Throwable.printStackTrace` to this process's error stream.
public final class ThrowableMethods {
    private static final String HOSTED = "beetos.hosted.";
    private static final String OWN = "beetos.hosted.guest.jdk.";
    private static final String REFLECTION = "jdk.internal.reflect.";

    private ThrowableMethods() {}

    public static void printStackTrace(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            at.setStackTrace(ownTrace(at));
        }
        thrown.printStackTrace(System.err);
    }

    /// The frames of the program: without what called it in hosted mode, and named as on the machine.
    static StackTraceElement[] ownTrace(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace()).filter(frame -> isOwn(frame.getClassName()))
                .map(frame -> new StackTraceElement(frame.getClassName().replace(OWN, ""), frame.getMethodName(), frame.getFileName(), frame.getLineNumber()))
                .toArray(StackTraceElement[]::new);
    }

    private static boolean isOwn(String name) {
        return (!name.startsWith(HOSTED) || name.startsWith(OWN)) && !name.startsWith(REFLECTION) && !name.equals("java.lang.reflect.Method")
                && !name.equals("java.lang.VirtualThread");
    }
}
