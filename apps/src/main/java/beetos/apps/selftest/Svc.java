package beetos.apps.selftest;

import beetos.user.Clock;
import beetos.user.SystemCall;

/// One system call as it is made: arguments in x0–x7, the deadline in x9, and afterwards all result registers.
record Svc(long[] registers) {
    /// A deadline that has passed: nothing waits.
    static final long AT_ONCE = 1;
    private static final long PATIENCE = 10 * Clock.SECOND;

    /// A call that must not wait long: it has a deadline if the kernel looks at one.
    static Svc of(int number, long... arguments) {
        return until(soon(), number, arguments);
    }

    static Svc now(int number, long... arguments) {
        return until(AT_ONCE, number, arguments);
    }

    static Svc until(long deadline, int number, long... arguments) {
        long[] block = new long[SystemCall.BLOCK_WORDS];
        System.arraycopy(arguments, 0, block, 0, arguments.length);
        block[SystemCall.DEADLINE] = deadline;
        SystemCall.invoke(block, number);
        return new Svc(block);
    }

    static long soon() {
        return Clock.nanos() + PATIENCE;
    }

    static long in(long milliseconds) {
        return Clock.nanos() + milliseconds * Clock.MILLISECOND;
    }

    long x(int register) {
        return registers[register];
    }

    long result() {
        return registers[0];
    }

    /// The result of a call that must succeed.
    long good() {
        Check.that(result() >= 0, "refused with " + result());
        return result();
    }

    /// A call that must be refused in this way, a `KernelError`.
    void refused(long error) {
        Check.equal(error, result(), "the call's result");
    }
}
