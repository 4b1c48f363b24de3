package beetos.runtime.files;

import beetos.runtime.Environment;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The file system of a program: one tree with its root at `/`, paths of unix's kind, never closed.
public final class SystemFiles extends FileSystem {
    private final SystemFilesProvider provider;

    SystemFiles(SystemFilesProvider provider) { this.provider = provider; }

    /// The working directory.
    String directory() { return Environment.directory(); }

    boolean isDirectory(Path path) {
        try {
            return provider.readAttributes(path, BasicFileAttributes.class).isDirectory();
        } catch (IOException absent) {
            return false;
        }
    }

    @Override public SystemFilesProvider provider() { return provider; }

    @Override public void close() { throw new UnsupportedOperationException(); }

    @Override public boolean isOpen() { return true; }

    @Override public boolean isReadOnly() { return false; }

    @Override public String getSeparator() { return "/"; }

    @Override public Iterable<Path> getRootDirectories() { return List.of(getPath("/")); }

    @Override public Iterable<FileStore> getFileStores() { return List.of(new SystemStore(provider.service(), "/")); }

    @Override public Set<String> supportedFileAttributeViews() { return Set.of("basic"); }

    @Override public Path getPath(String first, String... more) {
        if (more.length == 0) {
            return FilePath.of(this, first);
        }
        StringBuilder text = new StringBuilder(first);
        for (String name : more) {
            if (!name.isEmpty()) {
                text.append(text.isEmpty() ? "" : "/").append(name);
            }
        }
        return FilePath.of(this, text.toString());
    }

    @Override public PathMatcher getPathMatcher(String rule) {
        int colon = rule.indexOf(':');
        if (colon <= 0) {
            throw new IllegalArgumentException();
        }
        String syntax = rule.substring(0, colon);
        String text = rule.substring(colon + 1);
        if (syntax.equalsIgnoreCase("glob")) {
            return Glob.of(text);
        }
        if (!syntax.equalsIgnoreCase("regex")) {
            throw new UnsupportedOperationException("Syntax '" + syntax + "' not recognized");
        }
        Pattern pattern = Pattern.compile(text);
        return path -> pattern.matcher(path.toString()).matches();
    }

    @Override public UserPrincipalLookupService getUserPrincipalLookupService() { throw new UnsupportedOperationException("there are no users"); }

    @Override public WatchService newWatchService() { throw new UnsupportedOperationException("nobody watches files"); }
}
