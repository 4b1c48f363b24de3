package beetos.hosted.device;

/// A PL031 real-time clock that shows the host's time. Its alarm does not exist.
/// Source: Arm DDI 0224C, 3.3 "Register descriptions".
public final class Pl031Model implements Model {
    private static final int DATA = 0x000, LOAD = 0x008;
    private static final int MILLISECONDS = 1000;

    private long offset;     // seconds that a write has moved it by

    @Override
    public String[] compatible() {
        return new String[] {"arm,pl031", "arm,primecell"};
    }

    @Override
    public long base() {
        return 0x0901_0000;
    }

    @Override
    public long length() {
        return 0x1000;
    }

    @Override
    public int line() {
        return 34;
    }

    @Override
    public boolean raised() {
        return false;
    }

    private static long seconds() {
        return System.currentTimeMillis() / MILLISECONDS;
    }

    @Override
    public long read(int register, int width) {
        return register == DATA ? seconds() + offset & 0xFFFF_FFFFL : 0;
    }

    @Override
    public void write(int register, int width, long value) {
        if (register == LOAD) {
            offset = (value & 0xFFFF_FFFFL) - seconds();
        }
    }
}
