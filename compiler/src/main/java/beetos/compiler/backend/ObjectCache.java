package beetos.compiler.backend;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Compiled objects by the SHA-256 of what they were made from: LLVM's version, the compiler's back end, the options and the IR.
///
/// A file is the SHA-256 of the object and the object; one that is not whole counts as absent.
/// Safe with several threads and JVMs on one folder: a file appears complete, by renaming, and is never changed; a reader
/// that loses a file to `trim` compiles again. A file's time is its last use.
public final class ObjectCache {
    private static final int SEAL = 32;      // octets of a SHA-256
    private static final String BACK_END = backEnd();

    private final Path folder;
    private final long limit;

    /// Keeps at most `limit` bytes after each `trim`.
    public ObjectCache(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /// `Llvm.compile`, or what it gave for the same input before. Its `name` is not part of the key.
    public byte[] compile(String name, String ir, Options options) {
        Path file = folder.resolve(key(ir, options) + ".o");
        byte[] known = read(file);
        if (known != null) return known;
        byte[] object = Llvm.compile(name, ir, options);
        store(file, object);
        return object;
    }

    /// The object in a file, or null.
    private static byte[] read(Path file) {
        try {
            byte[] octets = Files.readAllBytes(file);
            if (octets.length < SEAL) return null;
            byte[] object = Arrays.copyOfRange(octets, SEAL, octets.length);
            if (!Arrays.equals(octets, 0, SEAL, digest().digest(object), 0, SEAL)) return null;
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return object;
        } catch (NoSuchFileException absent) {
            return null;
        } catch (IOException e) {
            throw new BackendException("cannot read the object cache: " + e.getMessage(), e);
        }
    }

    /// Deletes what was used longest ago until the rest fits.
    public void trim() {
        record Entry(Path path, long length, FileTime used) {}
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            for (Path file : files.toList()) {
                try {
                    entries.add(new Entry(file, Files.size(file), Files.getLastModifiedTime(file)));
                } catch (NoSuchFileException goneMeanwhile) {
                    continue;
                }
            }
            entries.sort(Comparator.comparing(Entry::used).reversed());
            long kept = 0;
            for (Entry entry : entries) {
                kept += entry.length;
                if (kept > limit) Files.deleteIfExists(entry.path);
            }
        } catch (IOException e) {
            throw new BackendException("cannot trim the object cache: " + e.getMessage(), e);
        }
    }

    static String key(String ir, Options options) {
        MessageDigest digest = digest();
        digest.update((Llvm.VERSION + "\n" + BACK_END + "\n" + options + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(ir.getBytes(StandardCharsets.UTF_8)));
    }

    /// The SHA-256 of this package's classes: they make an object of IR.
    private static String backEnd() {
        try {
            URI place = ObjectCache.class.getResource("ObjectCache.class").toURI();
            if (!place.getScheme().equals("jar")) return backEnd(Path.of(place).getParent());
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                return backEnd(jar.provider().getPath(place).getParent());
            }
        } catch (IOException | URISyntaxException e) {
            throw new BackendException("cannot read the compiler's own classes: " + e.getMessage(), e);
        }
    }

    private static String backEnd(Path classes) throws IOException {
        MessageDigest digest = digest();
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void store(Path file, byte[] object) {
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "new", ".o");
            try (OutputStream out = Files.newOutputStream(fresh)) {
                out.write(digest().digest(object));
                out.write(object);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BackendException("cannot write the object cache: " + e.getMessage(), e);
        }
    }
}
