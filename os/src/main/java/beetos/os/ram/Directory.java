package beetos.os.ram;

import java.util.TreeMap;

/// Names in order, each with its node. A name with what it needs is paid for by the space.
final class Directory implements Node {
    /// Bytes of a node, its entry and the heap's slack.
    private static final int COST = 512;
    private static final int COST_OF_A_CHAR = 4;

    private final Space space;
    private final TreeMap<String, Node> entries = new TreeMap<>();
    private long modified;
    /// Another file system is mounted here.
    private boolean mountPoint;

    Directory(Space space, long now) {
        this.space = space;
        modified = now;
    }

    private static long cost(String name) {
        return COST + COST_OF_A_CHAR * name.length();
    }

    boolean isMountPoint() {
        return mountPoint;
    }

    void becomeMountPoint() {
        mountPoint = true;
    }

    /// The node, or null.
    Node find(String name) {
        return entries.get(name);
    }

    /// Refused with NO_SPACE, or else in place of what had the name.
    void put(String name, Node node, long now) {
        if (!entries.containsKey(name)) {
            space.take(cost(name));
        }
        entries.put(name, node);
        modified = now;
    }

    void remove(String name, long now) {
        entries.remove(name);
        space.give(cost(name));
        modified = now;
    }

    /// The first name behind `name` in order, or null: a listing goes on where it stopped, whatever has changed since.
    String after(String name) {
        return entries.higherKey(name);
    }

    @Override
    public long length() {
        return entries.size();
    }

    @Override
    public long modified() {
        return modified;
    }

    @Override
    public void modified(long time) {
        modified = time;
    }
}
