package beetos.os.tar;

import java.util.TreeMap;

/// What a name in the index stands for. Times are nanoseconds since 1970.
sealed interface Node {
    long modified();

    /// `begin` is where its octets lie on the disk.
    record Regular(long begin, long length, long modified) implements Node {}

    record Link(String target, long modified) implements Node {}

    /// Names in order. One that no entry names has the time 0.
    final class Directory implements Node {
        final TreeMap<String, Node> names = new TreeMap<>();
        long modified;

        @Override
        public long modified() {
            return modified;
        }
    }
}
