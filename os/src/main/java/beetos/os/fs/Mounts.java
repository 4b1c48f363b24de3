package beetos.os.fs;

import beetos.api.files.FileException;
import beetos.os.mount.PathName;
import java.util.Arrays;

/// What is mounted: one file system at the root, others below one name each. Added to by the server's thread, read by all without a lock.
final class Mounts {
    private volatile Mount[] mounts;

    Mounts(Mount root) {
        mounts = new Mount[] {root};
    }

    /// Mounts below a directory of the root, so that a listing shows it; where a program has made something else of that name, it stays
    /// unseen. A name that is a mount point keeps what it has.
    void add(Mount mount) {
        PathName point = PathName.parse(mount.path());
        if (isPoint(point)) {
            return;
        }
        Mount[] more = Arrays.copyOf(mounts, mounts.length + 1);
        try {
            root().system().mountPoint(point, Time.now());
        } catch (FileException refused) {
            System.out.println("fs: " + mount.path() + ": " + refused.error().text());
        }
        more[more.length - 1] = mount;
        mounts = more;
    }

    Mount root() {
        return mounts[0];
    }

    /// The mount at `index`, the root's first; null behind the last.
    Mount at(long index) {
        Mount[] all = mounts;
        return index >= 0 && index < all.length ? all[(int) index] : null;
    }

    /// Where a path leads.
    Mount of(PathName path) {
        Mount[] all = mounts;
        for (int i = 1; i < all.length && !path.root(); i++) {
            if (all[i].name().equals(path.names().get(0))) {
                return all[i];
            }
        }
        return all[0];
    }

    /// The path as its mount's file system has it.
    PathName inside(PathName path) {
        return of(path) == root() ? path : path.below();
    }

    /// Whether a file system is mounted right there: such a name is neither removed nor given another.
    boolean isPoint(PathName path) {
        return path.root() || path.names().size() == 1 && of(path) != root();
    }
}
