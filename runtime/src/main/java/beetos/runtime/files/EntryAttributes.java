package beetos.runtime.files;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What is known of a file or a directory. There is one time, that of the last change.
record EntryAttributes(FileEntry entry) implements BasicFileAttributes {
    private static final String ALL = "*";
    private static final List<String> NAMES = List.of("lastAccessTime", "lastModifiedTime", "size", "creationTime", "isSymbolicLink", "isRegularFile",
            "fileKey", "isOther", "isDirectory");

    @Override public FileTime lastModifiedTime() { return FileTime.from(entry.modified(), TimeUnit.NANOSECONDS); }

    @Override public FileTime lastAccessTime() { return lastModifiedTime(); }

    @Override public FileTime creationTime() { return lastModifiedTime(); }

    @Override public boolean isRegularFile() { return entry.kind() == FileEntry.Kind.FILE; }

    @Override public boolean isDirectory() { return entry.directory(); }

    @Override public boolean isSymbolicLink() { return entry.kind() == FileEntry.Kind.LINK; }

    @Override public boolean isOther() { return false; }

    @Override public long size() { return entry.length(); }

    @Override public Object fileKey() { return null; }

    /// Those of a list of names between commas, perhaps behind `basic:`.
    Map<String, Object> named(String attributes) {
        int colon = attributes.indexOf(':');
        if (colon == 0) {
            throw new IllegalArgumentException(attributes);
        }
        if (colon > 0 && !attributes.startsWith("basic:")) {
            throw new UnsupportedOperationException("View '" + attributes.substring(0, colon) + "' not available");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        for (int begin = colon + 1; begin <= attributes.length(); ) {
            int comma = attributes.indexOf(',', begin);
            int end = comma < 0 ? attributes.length() : comma;
            add(named, attributes.substring(begin, end));
            begin = end + 1;
        }
        return named;
    }

    private void add(Map<String, Object> named, String name) {
        if (!name.equals(ALL) && !NAMES.contains(name)) {
            throw new IllegalArgumentException("'" + name + "' not recognized");
        }
        for (String each : NAMES) {
            if (name.equals(ALL) || name.equals(each)) {
                named.put(each, value(each));
            }
        }
    }

    private Object value(String name) {
        return switch (name) {
            case "size" -> size();
            case "isRegularFile" -> isRegularFile();
            case "isDirectory" -> isDirectory();
            case "isSymbolicLink" -> isSymbolicLink();
            case "isOther" -> isOther();
            case "fileKey" -> fileKey();
            default -> lastModifiedTime();
        };
    }
}
