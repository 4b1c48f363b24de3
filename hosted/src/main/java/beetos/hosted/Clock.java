package beetos.hosted;

import java.util.concurrent.locks.LockSupport;

/// The machine's clock, which is also its counter: nanoseconds since power-on.
public interface Clock {
    long now();

    /// Lets the calling thread wait until `deadline` of this clock, or until it is unparked.
    void await(long deadline);

    /// The host's own time.
    static Clock wall() {
        long start = System.nanoTime();
        return new Clock() {
            @Override
            public long now() {
                return System.nanoTime() - start;
            }

            @Override
            public void await(long deadline) {
                LockSupport.parkNanos(this, deadline - now());
            }
        };
    }
}
