package beetos.os.ram;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Names in order, each with its node.
final class Directory implements Node {
    private final TreeMap<String, Node> entries = new TreeMap<>();
    private long modified;

    Directory(long now) {
        modified = now;
    }

    /// The node, or null.
    Node find(String name) {
        return entries.get(name);
    }

    void put(String name, Node node, long now) {
        entries.put(name, node);
        modified = now;
    }

    void remove(String name, long now) {
        entries.remove(name);
        modified = now;
    }

    /// The first name behind `name` in order, or null: a listing goes on where it stopped, whatever has changed since.
    String after(String name) {
        return entries.higherKey(name);
    }

    List<String> names() {
        return new ArrayList<>(entries.keySet());
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
