package beetos.os.console;

import java.util.function.IntConsumer;

/// The terminal's size, which a terminal says when it is asked where its cursor is (ECMA-48, 8.3.14 "CPR"): ESC [ rows ; columns R. The answer comes
/// among what is typed and is taken out of it, whoever reads by then.
///
/// Invariant: `held` are `count` octets that may become an answer.
final class SizeReport {
    /// Moves the cursor to the last cell, asks, and moves it back (ECMA-48, 8.3.35 "DSR"; ESC 7 and 8 as every terminal has them).
    static final String QUESTION = "\0337\33[999;999H\33[6n\0338";

    private static final long PATIENCE = 2_000_000_000L;      // nanoseconds
    private static final int NARROWEST = 10, LOWEST = 2, LARGEST = 1000;
    private static final int ESCAPE = 0x1B;

    private final byte[] held = new byte[16];
    private int count;
    private long expected;         // until when an answer may come
    private int columns;
    private int rows;

    void asked(long now) {
        expected = now + PATIENCE;
    }

    /// 0 before a terminal has answered.
    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /// An octet from the terminal. What is no answer goes to `typed`, in its order; true if the size is another now.
    boolean octet(int octet, long now, IntConsumer typed) {
        if (count == 0 && (octet != ESCAPE || now > expected)) {
            typed.accept(octet);
            return false;
        }
        if (octet == 'R' && isReport()) {
            expected = 0;
            count = 0;
            return true;
        }
        if (count > 0 && !continues(octet)) {
            release(typed);
            return octet(octet, now, typed);
        }
        held[count++] = (byte) octet;
        return false;
    }

    private boolean continues(int octet) {
        return count < held.length && (count == 1 ? octet == '[' : octet >= '0' && octet <= '9' || octet == ';');
    }

    private void release(IntConsumer typed) {
        int length = count;
        count = 0;
        for (int i = 0; i < length; i++) {
            typed.accept(held[i]);
        }
    }

    /// Whether an answer is held, and if so takes it.
    private boolean isReport() {
        int[] numbers = new int[2];
        int at = 0;
        for (int i = 2; i < count; i++) {
            if (held[i] == ';') {
                at++;
            }
            if (at == numbers.length) {
                return false;
            }
            numbers[at] = held[i] == ';' ? 0 : Math.min(numbers[at] * 10 + held[i] - '0', LARGEST);
        }
        if (at != 1 || numbers[1] < NARROWEST || numbers[0] < LOWEST) {
            return false;
        }
        rows = numbers[0];
        columns = numbers[1];
        return true;
    }
}
