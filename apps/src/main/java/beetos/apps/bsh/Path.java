package beetos.apps.bsh;

import java.util.ArrayList;
import java.util.List;

/// Path names as the shell resolves them: absolute, with `.` and `..` taken out before the file system sees them.
final class Path {
    private Path() {}

    static String resolve(String directory, String path) {
        String whole = path.startsWith("/") ? path : directory + "/" + path;
        List<String> names = new ArrayList<>();
        int begin = 0;
        while (begin <= whole.length()) {
            int slash = whole.indexOf('/', begin);
            int end = slash < 0 ? whole.length() : slash;
            String name = whole.substring(begin, end);
            if (name.equals("..")) {
                if (!names.isEmpty()) {
                    names.remove(names.size() - 1);
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
            begin = end + 1;
        }
        return join(names);
    }

    private static String join(List<String> names) {
        if (names.isEmpty()) {
            return "/";
        }
        StringBuilder path = new StringBuilder();
        for (String name : names) {
            path.append('/').append(name);
        }
        return path.toString();
    }

    /// The name after the last slash; `/` for the root.
    static String name(String path) {
        String absolute = resolve("/", path);
        return absolute.equals("/") ? absolute : absolute.substring(absolute.lastIndexOf('/') + 1);
    }

    static String parent(String path) {
        return resolve(path, "..");
    }
}
