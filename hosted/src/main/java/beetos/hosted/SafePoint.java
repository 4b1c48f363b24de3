package beetos.hosted;

import beetos.machine.HostedProcessor;
import beetos.machine.HostedThread;

/// Where a program's Java code can be interrupted: the rewriter puts a call of [#poll] at the head of each loop and at the beginning of each
/// method that calls others.
public final class SafePoint {
    /// Some machine of this JVM has something to be looked at.
    static volatile boolean requested;

    private SafePoint() {}

    public static void poll() {
        if (requested) {
            take();
        }
    }

    private static void take() {
        if (HostedThread.processor() instanceof ProgramThread thread) {
            thread.interrupted();
        }
    }
}
