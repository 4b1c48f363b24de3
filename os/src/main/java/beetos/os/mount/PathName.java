package beetos.os.mount;

import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.api.files.Files;
import beetos.user.Utf8;
import java.util.ArrayList;
import java.util.List;

/// A checked path: absolute, without `.` and `..`, at most 1,024 octets of UTF-8, each name at most 255. `text` is what the client
/// said; `names` begin at the root of the file system that is asked.
public record PathName(String text, List<String> names) {
    /// The path in `octets`, which a client sent.
    public static PathName parse(byte[] octets) {
        String text = Utf8.decode(octets);
        if (octets.length > Files.LONGEST_PATH) {
            throw new FileException(FileError.PATH_TOO_LONG, text);
        }
        return parse(text);
    }

    public static PathName parse(String text) {
        if (!text.startsWith("/") || text.indexOf('\0') >= 0) {
            throw new FileException(FileError.INVALID_PATH, text);
        }
        List<String> names = new ArrayList<>();
        int begin = 1;
        while (begin < text.length()) {
            int slash = text.indexOf('/', begin);
            int end = slash < 0 ? text.length() : slash;
            add(names, text, text.substring(begin, end));
            begin = end + 1;
        }
        return new PathName(text, names);
    }

    private static void add(List<String> names, String text, String name) {
        if (name.isEmpty() || name.equals(".")) {
            return;
        }
        if (name.equals("..")) {
            throw new FileException(FileError.INVALID_PATH, text);   // clients resolve it: the tree has no working directory
        }
        if (octets(name) > Files.LONGEST_NAME) {
            throw new FileException(FileError.NAME_TOO_LONG, text);
        }
        names.add(name);
    }

    private static int octets(String name) {
        int count = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            count += c < 0x80 ? 1 : c < 0x800 ? 2 : Character.isSurrogate(c) ? 2 : 3;
        }
        return count;
    }

    public boolean root() {
        return names.isEmpty();
    }

    /// The last name, `/` of the root.
    public String last() {
        return names.isEmpty() ? "/" : names.get(names.size() - 1);
    }

    /// The same path for the file system mounted at its first name.
    public PathName below() {
        return new PathName(text, names.subList(1, names.size()));
    }

    /// Whether this lies below `ancestor`: a directory moved there would leave the tree.
    public boolean inside(PathName ancestor) {
        int count = ancestor.names.size();
        return names.size() > count && names.subList(0, count).equals(ancestor.names);
    }

    public FileException error(FileError error) {
        return new FileException(error, text);
    }
}
