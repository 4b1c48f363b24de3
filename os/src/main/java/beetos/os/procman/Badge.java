package beetos.os.procman;

/// Badges of `procman`'s connections: a process's key, and whether the connection is the process's own or the job that its starter holds.
final class Badge {
    private Badge() {}

    static long process(long key) {
        return key << 1;
    }

    static long job(long key) {
        return key << 1 | 1;
    }

    static long key(long badge) {
        return badge >>> 1;
    }

    static boolean isJob(long badge) {
        return (badge & 1) != 0;
    }
}
