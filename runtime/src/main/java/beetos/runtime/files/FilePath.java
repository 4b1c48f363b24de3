package beetos.runtime.files;

import beetos.runtime.Utf8;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A path of unix's kind: names between slashes, absolute if it begins with one. The text has no double slash and none at its end.
/// It says the same as the JDK's own on unix, names and errors included.
final class FilePath implements Path {
    private static final String SELF = ".";
    private static final String PARENT = "..";

    private final SystemFiles files;
    private final String text;
    private String[] names;     // made at the first need

    private FilePath(SystemFiles files, String text) {
        this.files = files;
        this.text = text;
    }

    static FilePath of(SystemFiles files, String input) { return new FilePath(files, normalized(input)); }

    static FilePath from(Path path) {
        if (Objects.requireNonNull(path) instanceof FilePath own) {
            return own;
        }
        throw new ProviderMismatchException();
    }

    private static String normalized(String input) {
        check(input);
        int limit = input.length();
        while (limit > 1 && input.charAt(limit - 1) == '/') {
            limit--;
        }
        int twice = input.indexOf("//");
        if (twice < 0 || twice >= limit) {
            return input.substring(0, limit);
        }
        StringBuilder text = new StringBuilder(limit);
        for (int i = 0; i < limit; i++) {
            char c = input.charAt(i);
            if (c != '/' || i == 0 || input.charAt(i - 1) != '/') {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static void check(String input) {
        for (int i = 0; i < input.length(); i++) {
            char c = input.charAt(i);
            if (c == 0) {
                throw new InvalidPathException(input, "Nul character not allowed");
            }
            if (Character.isHighSurrogate(c) && i + 1 < input.length() && Character.isLowSurrogate(input.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new InvalidPathException(input, "Malformed input or input contains unmappable characters");
            }
        }
    }

    private FilePath with(String text) { return new FilePath(files, text); }

    private String[] names() {
        if (names == null) {
            List<String> found = new ArrayList<>();
            int begin = isAbsolute() ? 1 : 0;
            for (int slash = text.indexOf('/', begin); slash >= 0; slash = text.indexOf('/', begin)) {
                found.add(text.substring(begin, slash));
                begin = slash + 1;
            }
            if (!text.equals("/")) {
                found.add(text.substring(begin));
            }
            names = found.toArray(new String[0]);
        }
        return names;
    }

    private String joined(String start, int from, int limit) {
        StringBuilder joined = new StringBuilder(start);
        for (int i = from; i < limit; i++) {
            joined.append(i > from ? "/" : "").append(names()[i]);
        }
        return joined.toString();
    }

    /// What the service is asked for.
    String absolute() { return PathText.absolute(text); }

    boolean isEmpty() { return text.isEmpty(); }

    @Override public FileSystem getFileSystem() { return files; }

    @Override public boolean isAbsolute() { return text.startsWith("/"); }

    @Override public Path getRoot() { return isAbsolute() ? with("/") : null; }

    @Override public Path getFileName() {
        int count = getNameCount();
        return count == 0 ? null : count == 1 && !isAbsolute() ? this : getName(count - 1);
    }

    @Override public Path getParent() {
        int slash = text.lastIndexOf('/');
        return text.equals("/") || slash < 0 ? null : slash == 0 ? getRoot() : with(text.substring(0, slash));
    }

    @Override public int getNameCount() { return names().length; }

    @Override public Path getName(int index) {
        if (index < 0 || index >= getNameCount()) {
            throw new IllegalArgumentException();
        }
        return with(names()[index]);
    }

    @Override public Path subpath(int from, int limit) {
        if (from < 0 || from >= limit || limit > getNameCount()) {
            throw new IllegalArgumentException();
        }
        return with(joined("", from, limit));
    }

    @Override public boolean startsWith(Path other) {
        if (!(Objects.requireNonNull(other) instanceof FilePath that) || isAbsolute() != that.isAbsolute()) {
            return false;
        }
        int count = that.getNameCount();
        if (count > getNameCount() || isEmpty() != that.isEmpty()) {
            return false;
        }
        return sameNames(0, that, count);
    }

    @Override public boolean endsWith(Path other) {
        if (!(Objects.requireNonNull(other) instanceof FilePath that) || isEmpty() != that.isEmpty()) {
            return false;
        }
        int skipped = getNameCount() - that.getNameCount();
        if (skipped < 0 || that.isAbsolute() && (skipped > 0 || !isAbsolute()) || that.text.equals("/") && !text.equals("/")) {
            return false;
        }
        return sameNames(skipped, that, that.getNameCount());
    }

    private boolean sameNames(int from, FilePath that, int count) {
        for (int i = 0; i < count; i++) {
            if (!names()[from + i].equals(that.names()[i])) {
                return false;
            }
        }
        return true;
    }

    @Override public Path normalize() {
        List<String> kept = new ArrayList<>();
        for (String name : names()) {
            boolean parent = name.equals(PARENT);
            if (parent && !kept.isEmpty() && !kept.getLast().equals(PARENT)) {
                kept.removeLast();
            } else if (!name.equals(SELF) && !(parent && isAbsolute())) {
                kept.add(name);
            }
        }
        return kept.size() == getNameCount() ? this : with((isAbsolute() ? "/" : "") + String.join("/", kept));
    }

    @Override public Path resolve(Path other) {
        FilePath that = from(other);
        if (that.isAbsolute() || isEmpty()) {
            return that;
        }
        return that.isEmpty() ? this : with(text.equals("/") ? text + that.text : text + "/" + that.text);
    }

    @Override public Path relativize(Path other) {
        FilePath child = from(other);
        if (child.equals(this)) {
            return with("");
        }
        if (isAbsolute() != child.isAbsolute()) {
            throw new IllegalArgumentException("'other' is different type of Path");
        }
        if (isEmpty()) {
            return child;
        }
        FilePath base = this;
        if (base.hasDots() || child.hasDots()) {
            base = (FilePath) base.normalize();
            child = (FilePath) child.normalize();
        }
        FilePath way = base.wayTo(child);
        if (way == null) {
            throw new IllegalArgumentException("Unable to compute relative  path from " + this + " to " + other);
        }
        return way;
    }

    /// Null if it would lead down a name that is not known.
    private FilePath wayTo(FilePath child) {
        int count = child.isEmpty() ? 0 : child.getNameCount();
        int own = isEmpty() ? 0 : getNameCount();
        int same = 0;
        while (same < Math.min(own, count) && names()[same].equals(child.names()[same])) {
            same++;
        }
        List<String> way = new ArrayList<>();
        for (int i = same; i < own; i++) {
            if (names()[i].equals(PARENT)) {
                return null;
            }
            way.add(PARENT);
        }
        for (int i = same; i < count; i++) {
            way.add(child.names()[i]);
        }
        return with(String.join("/", way));
    }

    private boolean hasDots() {
        for (String name : names()) {
            if (name.equals(SELF) || name.equals(PARENT)) {
                return true;
            }
        }
        return false;
    }

    @Override public URI toUri() {
        String absolute = toAbsolutePath().toString();
        boolean slash = !absolute.equals("/") && files.isDirectory(this);
        return URI.create("file://" + UriText.encoded(absolute) + (slash ? "/" : ""));
    }

    @Override public Path toAbsolutePath() { return isAbsolute() ? this : files.getPath(files.directory()).resolve(this); }

    @Override public Path toRealPath(LinkOption... options) throws IOException {
        files.provider().checkAccess(this);
        return with(absolute());
    }

    @Override public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("nobody watches files");
    }

    /// As octets of UTF-8 compare, which is as code points do.
    @Override public int compareTo(Path other) {
        String that = ((FilePath) other).text;
        int shorter = Math.min(text.length(), that.length());
        for (int i = 0; i < shorter; i++) {
            char a = text.charAt(i);
            char b = that.charAt(i);
            if (a != b) {
                boolean aboveAll = Character.isSurrogate(a);
                return aboveAll == Character.isSurrogate(b) ? a - b : aboveAll ? 1 : -1;
            }
        }
        return text.length() - that.length();
    }

    @Override public boolean equals(Object other) { return other instanceof FilePath that && text.equals(that.text); }

    /// Of the octets of UTF-8, so that sets of paths have the order that programs know.
    @Override public int hashCode() {
        int hash = 0;
        for (byte octet : Utf8.encode(text)) {
            hash = 31 * hash + (octet & 0xFF);
        }
        return hash;
    }

    @Override public String toString() { return text; }
}
