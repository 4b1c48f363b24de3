package beetos.os.ram;

import beetos.user.Utf8;
import java.util.ArrayList;
import java.util.List;

/// A symbolic link.
final class Link implements Node {
    private final String target;
    private long modified;

    Link(String target, long now) {
        this.target = target;
        modified = now;
    }

    String target() {
        return target;
    }

    boolean absolute() {
        return target.startsWith("/");
    }

    /// The names of the target, `..` among them.
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (int begin = 0; begin < target.length(); ) {
            int slash = target.indexOf('/', begin);
            int end = slash < 0 ? target.length() : slash;
            String name = target.substring(begin, end);
            if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
            begin = end + 1;
        }
        return names;
    }

    /// Bytes of memory that the target takes.
    long cost() {
        return 2L * target.length();
    }

    @Override
    public long length() {
        return Utf8.encode(target).length;
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
