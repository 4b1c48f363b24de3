package beetos.runtime;

import beetos.machine.Address;
import beetos.machine.Assembly;
import beetos.machine.Root;
import beetos.runtime.heap.Heap;

/// The beginning and the end of a program.
public final class Start {
    private static final int FAILED = 1;
    private static final int NO_MEMORY = 3;
    private static final int NO_PROGRAM = 127;

    private Start() {}

    /// Entered by a platform on the first stack: x0 = `ThreadBlock.LENGTH` zeroed bytes, x1 = the lowest address of the stack, x2 = its limit.
    @Assembly("""
            mov x18, x0
            msr tpidr_el0, x0
            mov x21, xzr
            mov x29, xzr
            mov x30, xzr
            b {beetos.runtime.Start.run}
            """)
    public static native void enter();

    /// Entered by a board, which has set x18 to the thread block at the top of the stack, and in it a limit above the stack's lowest addresses.
    @Root
    static void board(long block) {
        run(block, Address.load64(block + ThreadBlock.STACK_LIMIT), block);
    }

    @Root
    static void run(long block, long stackBottom, long stackTop) {
        if (!Heap.begin()) {
            Platform.exit(NO_MEMORY);
        }
        ThreadControl.begin();
        ThreadBlock.add(block);
        Hashes.begin(Platform.randomSeed());
        Heap.ready();   // no stack yet, so its error has no trace
        ThreadBlock.stack(block, stackBottom, stackTop);
        Address.store64(block + ThreadBlock.NUMBER, Platform.currentThread());
        Heap.limit(number("heap.limit", Long.MAX_VALUE));
        Heap.stress((int) number("heap.stress", 0));
        Exit.afterMain(main());
    }

    /// The decimal digits of a property.
    private static long number(String property, long otherwise) {
        String text = Platform.property(property);
        if (text == null) {
            return otherwise;
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }

    private static int main() {
        try {
            String[] words = Platform.arguments();
            int program = program(words);
            if (program < 0) {
                return NO_PROGRAM;
            }
            String[] arguments = new String[Math.max(words.length - 1, 0)];
            System.arraycopy(words, words.length - arguments.length, arguments, 0, arguments.length);
            Generated.runProgram(program, arguments);
            return 0;
        } catch (Throwable uncaught) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, uncaught);
            return FAILED;
        }
    }

    /// The program whose name is the first word; an image of one program is that, whatever it is called. -1: none.
    private static int program(String[] words) {
        int count = Generated.programCount();
        for (int i = 0; i < count && words.length > 0; i++) {
            if (Generated.programName(i).equals(words[0])) {
                return i;
            }
        }
        return count == 1 ? 0 : -1;
    }
}
