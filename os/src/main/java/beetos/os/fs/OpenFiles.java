package beetos.os.fs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The open files. A file's badge is its index above a number of this run's own, since connections outlive a run; an index is free again when the kernel has said that its last connection is gone.
/// At most [#LIMIT], and of one process [#SHARE], so that it leaves some to others. Used by the server's thread and by workers.
final class OpenFiles {
    static final int LIMIT = 4096;
    static final int SHARE = 1024;
    private static final int FIRST = 64;

    private final Map<Integer, int[]> opened = new HashMap<>();     // how many, by process
    private volatile OpenFile[] files = new OpenFile[FIRST];
    private int count;
    private final long run;                                          // badge of index 0
    private int lowest;                                              // no index below is free

    /// `now` makes badges that no earlier run has given.
    OpenFiles(long now) {
        run = now * LIMIT + 1;
    }

    synchronized boolean full(int opener) {
        int[] own = opened.get(opener);
        return count >= LIMIT || own != null && own[0] >= SHARE;
    }

    /// Answers its badge.
    synchronized long add(OpenFile file) {
        while (lowest < files.length && files[lowest] != null) {
            lowest++;
        }
        if (lowest == files.length) {
            files = Arrays.copyOf(files, 2 * lowest);
        }
        int[] own = opened.get(file.opener());
        if (own == null) {
            own = new int[1];
            opened.put(file.opener(), own);
        }
        own[0]++;
        files[lowest] = file;
        count++;
        return run + lowest;
    }

    /// Null for one of an earlier run. Without the lock: a client has a connection with this badge only after [#add].
    OpenFile find(long badge) {
        OpenFile[] all = files;
        long index = badge - run;
        return index >= 0 && index < all.length ? all[(int) index] : null;
    }

    /// The file, which is none any more; null if there was none. Takes no memory: a close notice comes once.
    synchronized OpenFile remove(long badge) {
        OpenFile file = find(badge);
        if (file == null) {
            return null;
        }
        int index = (int) (badge - run);
        files[index] = null;
        lowest = Math.min(lowest, index);
        count--;
        if (--opened.get(file.opener())[0] == 0) {
            opened.remove(file.opener());
        }
        return file;
    }
}
