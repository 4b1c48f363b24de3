package beetos.compiler.backend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Compiled objects by the SHA-256 of what they were made from: LLVM's version, the options and the IR.
///
/// Safe with several threads and JVMs on one folder: a file appears complete, by renaming, and is never changed; a reader
/// that loses a file to `trim` compiles again. A file's time is its last use.
public final class ObjectCache {
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
        try {
            byte[] object = Files.readAllBytes(file);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return object;
        } catch (NoSuchFileException absent) {
            byte[] object = Llvm.compile(name, ir, options);
            store(file, object);
            return object;
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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((Llvm.VERSION + "\n" + Llvm.REVISION + "\n" + options + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(ir.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void store(Path file, byte[] object) {
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "new", ".o");
            Files.write(fresh, object);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BackendException("cannot write the object cache: " + e.getMessage(), e);
        }
    }
}
