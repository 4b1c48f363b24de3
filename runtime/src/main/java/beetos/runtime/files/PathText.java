package beetos.runtime.files;

import beetos.runtime.Environment;

/// Path names as texts.
public final class PathText {
    private PathText() {}

    /// The absolute path of `path`, seen from the working directory, with `.` and `..` taken out: what a [FileService] is asked for.
    public static String absolute(String path) {
        String whole = path.startsWith("/") ? path : Environment.directory() + "/" + path;
        StringBuilder absolute = new StringBuilder(whole.length());
        for (int begin = 1; begin <= whole.length(); ) {
            // Invariant: `absolute` is empty or begins with a slash and does not end with one.
            int slash = whole.indexOf('/', begin);
            int end = slash < 0 ? whole.length() : slash;
            if (isParent(whole, begin, end)) {
                absolute.setLength(Math.max(absolute.lastIndexOf("/"), 0));
            } else if (end > begin && !isSelf(whole, begin, end)) {
                absolute.append('/').append(whole, begin, end);
            }
            begin = end + 1;
        }
        return absolute.isEmpty() ? "/" : absolute.toString();
    }

    private static boolean isSelf(String path, int begin, int end) { return end == begin + 1 && path.charAt(begin) == '.'; }

    private static boolean isParent(String path, int begin, int end) {
        return end == begin + 2 && path.charAt(begin) == '.' && path.charAt(begin + 1) == '.';
    }
}
