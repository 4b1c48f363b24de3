package beetos.runtime.board;

import beetos.board.Board;
import beetos.machine.Address;
import beetos.runtime.Utf8;

/// [beetos.runtime.Platform] on a bare board.
///
/// The board's command line is words: first `-DNAME=VALUE` for properties, then the program's name and its arguments.
public final class BoardPlatform {
    private static final long NANOS_A_MILLI = 1_000_000;
    private static final String ENVIRONMENT = "-Denv.";
    private static final int END_OF_INPUT = 4;   // ASCII EOT

    private static boolean ended;

    private BoardPlatform() {}

    public static String[] arguments() {
        int from = 0;
        while (isProperty(word(from))) {
            from++;
        }
        int count = 0;
        while (word(from + count) != null) {
            count++;
        }
        String[] arguments = new String[count];
        for (int i = 0; i < count; i++) {
            arguments[i] = word(from + i);
        }
        return arguments;
    }

    public static String property(String name) {
        String word;
        for (int i = 0; isProperty(word = word(i)); i++) {
            if (word.startsWith(name, 2) && word.length() > name.length() + 2 && word.charAt(name.length() + 2) == '=') {
                return word.substring(name.length() + 3);
            }
        }
        return null;
    }

    /// What is set as `-Denv.NAME=VALUE`.
    public static String[] environment() {
        int count = 0;
        for (int i = 0; isProperty(word(i)); i++) {
            count += word(i).startsWith(ENVIRONMENT) ? 1 : 0;
        }
        String[] environment = new String[count];
        for (int i = 0; count > 0; i++) {
            if (word(i).startsWith(ENVIRONMENT)) {
                environment[environment.length - count--] = word(i).substring(ENVIRONMENT.length());
            }
        }
        return environment;
    }

    public static long processId() { return 1; }

    private static boolean isProperty(String word) { return word != null && word.startsWith("-D"); }

    /// Word `index` of the command line, or null.
    private static String word(int index) {
        long at = Board.argumentsAddress();
        long limit = at + Board.argumentsLength();
        for (int i = 0; at < limit; i++) {
            long end = at;
            while (end < limit && Address.load8(end) != ' ') {
                end++;
            }
            if (end == at) {
                i--;
            } else if (i == index) {
                return Utf8.decode(at, (int) (end - at));
            }
            at = end + 1;
        }
        return null;
    }

    public static boolean write(int stream, long address, int length) {
        Board.write(address, length);
        return true;
    }

    /// A serial line has no end, so a Ctrl-D is one.
    public static int read(long address, int length) {
        if (ended) {
            return -1;
        }
        int count = Board.read(address, length);
        for (int i = 0; i < count; i++) {
            if (Address.load8(address + i) == END_OF_INPUT) {
                ended = true;
                return i == 0 ? -1 : i;
            }
        }
        return count;
    }

    public static void exit(int status) { Board.exit(status); }

    public static long growHeap(long bytes) {
        long address = Board.grow(bytes);
        if (address > 0) {
            Address.zero(address, bytes);
        }
        return Math.max(address, 0);
    }

    public static long monotonicNanos() { return Board.nanos(); }

    /// A board without a calendar: time since power-on.
    public static long wallMillis() { return Board.nanos() / NANOS_A_MILLI; }

    public static long randomSeed() { return Board.nanos() * 0x9E37_79B9_7F4A_7C15L; }

    public static int processors() { return 1; }

    public static long startThread(long block, long stackBytes) {
        return Board.startThread(Address.code("beetos.runtime.ThreadStart.enter"), block, stackBytes);
    }

    public static void exitThread() { Board.exitThread(); }

    public static long currentThread() { return Board.currentThread(); }

    public static void yieldThread() { Board.yieldThread(); }

    public static void futexWait(long address, int expected, long deadlineNanos) { Board.futexWait(address, expected, deadlineNanos); }

    public static void futexWake(long address, int count) { Board.futexWake(address, count); }

    public static void stopOthers() { Board.stopOthers(); }

    public static void resumeOthers() { Board.resumeOthers(); }

    public static boolean registers(long thread, long buffer) { return Board.registers(thread, buffer); }
}
