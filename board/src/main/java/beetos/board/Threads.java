package beetos.board;

import beetos.machine.Memory;
import beetos.machine.Root;

/// The program's threads on the one CPU: round robin, preempted by the timer while there is more than one.
///
/// Slot i is thread i + 1. A slot is FREE, READY (the running thread too), or WAITING on an address and for a deadline, of which 0 is none.
/// All of this runs with interrupts masked, on the exceptions' stack. When nothing can ever run again the machine ends with status 135.
final class Threads {
    private Threads() {}

    private static final int LIMIT = 512;
    private static final int FREE = 0, READY = 1, WAITING = 2;
    private static final int DEADLOCK = 135;
    private static final long STACK_ALIGNMENT = 16384;

    private static final int[] state = new int[LIMIT];
    private static final long[] context = new long[LIMIT];
    private static final long[] stack = new long[LIMIT];            // lowest address, kept for the slot's next thread
    private static final long[] stackLength = new long[LIMIT];
    private static final long[] address = new long[LIMIT];
    private static final long[] deadline = new long[LIMIT];
    private static int current;
    private static int count;
    private static boolean alone;                                   // only the running thread may run

    /// Makes thread 1, which runs `code` with x0 = `block`; returns its context.
    static long first(long frame, long code, long block) {
        count = 1;
        state[0] = READY;
        context[0] = frame;
        begin(frame, code, block, block, 0, 0);
        return frame;
    }

    private static void begin(long context, long code, long sp, long block, long bottom, long limit) {
        for (int offset = 0; offset < Context.LENGTH; offset += 8) {
            Memory.store64(context + offset, 0);
        }
        Memory.store64(context, block);
        Memory.store64(context + 8, bottom);
        Memory.store64(context + 16, limit);
        Memory.store64(context + 18 * 8, block);
        Memory.store64(context + Context.SP, sp);
        Memory.store64(context + Context.PC, code);
        Memory.store64(context + Context.PSTATE, Context.RUNNING);
        Memory.store64(context + Context.THREAD_POINTER, block);
    }

    static int current() {
        return current + 1;
    }

    static void stopOthers() {
        alone = true;
    }

    static void resumeOthers() {
        alone = false;
    }

    /// The saved registers of a thread that does not run, or 0.
    static long context(long thread) {
        return thread < 1 || thread > LIMIT || state[(int) thread - 1] == FREE ? 0 : context[(int) thread - 1];
    }

    /// Carries out a call; returns the context to go on with.
    @Root
    static long call(long from) {
        int operation = (int) Memory.load64(from);
        long first = Memory.load64(from + 8);
        long second = Memory.load64(from + 16);
        long third = Memory.load64(from + 24);
        if (operation == Calls.START) {
            Memory.store64(from, start(first, second, third));
        } else if (operation == Calls.EXIT) {
            state[current] = FREE;
            count--;
        } else if (operation == Calls.WAIT) {
            if (Memory.load32(first) == (int) second) {
                state[current] = WAITING;
                address[current] = first;
                deadline[current] = third;
            }
        } else if (operation == Calls.WAKE) {
            wake(first, (int) second);
        }
        return next();
    }

    /// The timer's interrupt: the next thread's turn.
    @Root
    static long tick(long from) {
        Timer.acknowledge();
        return next();
    }

    private static long start(long code, long block, long stackBytes) {
        int slot = 0;
        while (slot < LIMIT && state[slot] != FREE) {
            slot++;
        }
        if (slot == LIMIT) {
            return -1;
        }
        long length = stackBytes + STACK_ALIGNMENT - 1 & -STACK_ALIGNMENT;
        if (stackLength[slot] < length) {
            long top = Board.takeAbove(length + Context.LENGTH);
            if (top == 0) {
                return -1;
            }
            stack[slot] = top;
            stackLength[slot] = length;
            context[slot] = top + length;
        }
        long limit = stack[slot] + stackLength[slot];
        begin(context[slot], code, limit, block, stack[slot], limit);
        state[slot] = READY;
        count++;
        return slot + 1;
    }

    private static void wake(long at, int most) {
        for (int slot = 0; slot < LIMIT && most > 0; slot++) {
            if (state[slot] == WAITING && address[slot] == at) {
                state[slot] = READY;
                most--;
            }
        }
    }

    /// The next ready thread behind the current one in a circle; waits for a deadline if there is none.
    private static long next() {
        if (alone && state[current] == READY) {
            Timer.slice(count > 1);
            return context[current];
        }
        while (true) {
            boolean waits = expire();
            for (int step = 1; step <= LIMIT; step++) {
                int slot = (current + step) % LIMIT;
                if (state[slot] == READY) {
                    current = slot;
                    Timer.slice(count > 1);
                    return context[slot];
                }
            }
            if (!waits) {
                Serial.write("board: every thread waits for ever\n");
                Semihosting.exit(DEADLOCK);
            }
        }
    }

    /// Makes ready whose deadline has passed; whether any is still to come.
    private static boolean expire() {
        boolean waits = false;
        long now = Board.nanos();
        for (int slot = 0; slot < LIMIT; slot++) {
            if (state[slot] == WAITING && deadline[slot] != 0) {
                if (deadline[slot] <= now) {
                    state[slot] = READY;
                } else {
                    waits = true;
                }
            }
        }
        return waits;
    }
}
