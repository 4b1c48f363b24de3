package conformance.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.TreeMap;

/// Covers what is known of a file.
final class Attributes {
    private static final Path FILE = Path.of("known");

    private Attributes() { }

    static void main() throws IOException {
        Files.writeString(FILE, "12345");
        BasicFileAttributes attributes = Files.readAttributes(FILE, BasicFileAttributes.class);
        System.out.println(attributes.size() + " " + attributes.isRegularFile() + attributes.isDirectory() + attributes.isSymbolicLink() + attributes.isOther());
        System.out.println(attributes.lastModifiedTime().toMillis() == FILE.toFile().lastModified());
        System.out.println(Files.getLastModifiedTime(FILE).equals(attributes.lastModifiedTime()));
        System.out.println(Files.readAttributes(Path.of("."), BasicFileAttributes.class).isDirectory());
        System.out.println(new TreeMap<>(Files.readAttributes(FILE, "size,isDirectory")) + " " + Files.getAttribute(FILE, "size") + " "
                + Files.getAttribute(FILE, "basic:isRegularFile"));
        System.out.println(Files.getFileAttributeView(FILE, BasicFileAttributeView.class).readAttributes().size());
        System.out.println(Files.isHidden(FILE) + " " + Files.isHidden(Path.of(".x")) + " " + Files.isSameFile(FILE, Path.of("./known")));
        System.out.println(FILE.toRealPath().equals(FILE.toAbsolutePath()) + " " + FILE.toUri().equals(new File("known").toURI()));
        Files.setLastModifiedTime(FILE, FileTime.fromMillis(1_234_567_890_000L));
        System.out.println(FILE.toFile().lastModified() + " " + FILE.toFile().setLastModified(1000) + " " + Files.getLastModifiedTime(FILE).toMillis());
        Attempt.act("time of nothing", () -> Files.setLastModifiedTime(Path.of("none"), FileTime.fromMillis(0)));
        Attempt.of("copied with its time", () -> Files.getLastModifiedTime(Files.copy(FILE, Path.of("copied"), StandardCopyOption.COPY_ATTRIBUTES)).toMillis());
        Files.delete(Path.of("copied"));
        FileStore store = Files.getFileStore(FILE);
        System.out.println(store.getTotalSpace() >= store.getUsableSpace() && store.getUsableSpace() > 0);
        Files.delete(FILE);
    }
}
