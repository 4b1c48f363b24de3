package beetos.apps.selftest;

/// Java's own threads, monitors and memory on this kernel.
final class JavaTests {
    private static final int MANY = 300;
    private static final int THREADS = 3;
    private static final int ROUNDS = 2000;
    private static final int ARRAY = 16 * 1024;
    private static final int KEPT = 16;
    private static int counter;

    private JavaTests() {}

    /// More threads in turn than there can be at once.
    static void threads() throws Exception {
        for (int i = 0; i < MANY; i++) {
            Side.begin(() -> { }).end();
        }
    }

    static void monitor() throws Exception {
        counter = 0;
        Side[] sides = new Side[THREADS];
        for (int i = 0; i < THREADS; i++) {
            sides[i] = Side.begin(JavaTests::count);
        }
        for (Side side : sides) {
            side.end();
        }
        Check.equal(THREADS * ROUNDS, counter, "counted under a monitor");
    }

    private static void count() {
        for (int i = 0; i < ROUNDS; i++) {
            synchronized (JavaTests.class) {
                counter++;
            }
        }
    }

    /// 64 MiB of arrays, a few of them kept.
    static void collected() {
        byte[][] kept = new byte[KEPT][];
        int count = 4096;
        for (int i = 0; i < count; i++) {
            byte[] octets = new byte[ARRAY];
            octets[i] = (byte) i;
            kept[i % KEPT] = octets;
        }
        for (int i = count - KEPT; i < count; i++) {
            Check.equal((byte) i, kept[i % KEPT][i], "a kept array");
        }
    }
}
