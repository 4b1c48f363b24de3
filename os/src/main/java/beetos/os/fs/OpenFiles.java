package beetos.os.fs;

import beetos.user.Clock;
import java.util.HashMap;
import java.util.Map;

/// The open files by their connections' badges. At most [#LIMIT], and of one process [#SHARE], so that it leaves some to others.
/// Used by the server's thread and by workers.
final class OpenFiles {
    static final int LIMIT = 4096;
    static final int SHARE = 1024;

    private final Map<Long, OpenFile> files = new HashMap<>();
    private final Map<Integer, Integer> opened = new HashMap<>();   // by process; none counts 0
    private long lastBadge = Clock.nanos();      // above those of earlier runs

    synchronized boolean full(int opener) {
        return files.size() >= LIMIT || opened.getOrDefault(opener, 0) >= SHARE;
    }

    /// Answers its badge.
    synchronized long add(OpenFile file) {
        files.put(++lastBadge, file);
        opened.merge(file.opener(), 1, Integer::sum);
        return lastBadge;
    }

    synchronized OpenFile find(long badge) {
        return files.get(badge);
    }

    /// The file, which is none any more; null if there was none.
    synchronized OpenFile remove(long badge) {
        OpenFile file = files.remove(badge);
        if (file != null) {
            int left = opened.get(file.opener()) - 1;
            if (left == 0) {
                opened.remove(file.opener());
            } else {
                opened.put(file.opener(), left);
            }
        }
        return file;
    }
}
