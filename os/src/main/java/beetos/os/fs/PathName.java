package beetos.os.fs;

import beetos.api.files.FileError;
import beetos.api.files.FileException;
import java.util.ArrayList;
import java.util.List;

/// A checked path: absolute, without `.` and `..`, each name at most 255 octets of UTF-8.
record PathName(String text, List<String> names) {
    static final int LONGEST = 1024;           // octets of UTF-8
    private static final int LONGEST_NAME = 255;

    static PathName parse(String text) {
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
        if (octets(name) > LONGEST_NAME) {
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

    boolean root() {
        return names.isEmpty();
    }

    String last() {
        return names.get(names.size() - 1);
    }

    FileException error(FileError error) {
        return new FileException(error, text);
    }
}
