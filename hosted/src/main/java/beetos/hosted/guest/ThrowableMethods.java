package beetos.hosted.guest;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// `Throwable.printStackTrace` to this process's error stream.
public final class ThrowableMethods {
    private static final String HOSTED = "beetos.hosted.";
    private static final String OWN = "beetos.hosted.guest.jdk.";
    private static final String REFLECTION = "jdk.internal.reflect.";

    private ThrowableMethods() {}

    public static void printStackTrace(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());     // causes may go in a circle
        Deque<Throwable> rest = new ArrayDeque<>(List.of(thrown));
        while (!rest.isEmpty()) {
            Throwable at = rest.remove();
            if (seen.add(at)) {
                at.setStackTrace(ownTrace(at));
                rest.addAll(List.of(at.getSuppressed()));
                if (at.getCause() != null) {
                    rest.add(at.getCause());
                }
            }
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
