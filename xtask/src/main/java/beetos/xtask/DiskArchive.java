package beetos.xtask;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/// A folder of this machine as a tar archive, for the guest's `/disk`: folders, files and symbolic links, in the order of their names; what is
/// too long or too large for the old fields goes into PAX headers. Whose they are on this machine stays here.
final class DiskArchive {
    private static final int ANY_MODE = 0644, EXECUTABLE_MODE = 0755;

    private DiskArchive() {}

    /// Writes the archive of `folder` to `target`.
    static void write(Path folder, Path target) {
        try (var out = new TarArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(target), 1 << 20), "UTF-8")) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            out.setAddPaxHeadersForNonAsciiNames(true);
            children(folder, folder, out);
        } catch (IOException cause) {
            throw Failure.of(folder.toString(), cause);
        }
    }

    private static void children(Path root, Path folder, TarArchiveOutputStream out) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.sorted().toList()) add(root, child, out);
        }
    }

    private static void add(Path root, Path path, TarArchiveOutputStream out) throws IOException {
        String name = root.relativize(path).toString();
        if (Files.isSymbolicLink(path)) {
            TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
            link.setLinkName(Files.readSymbolicLink(path).toString());
            put(link, path, out);
            out.closeArchiveEntry();
        } else if (Files.isDirectory(path)) {
            put(new TarArchiveEntry(name + "/"), path, out);
            out.closeArchiveEntry();
            children(root, path, out);
        } else if (Files.isRegularFile(path)) {
            TarArchiveEntry file = new TarArchiveEntry(name);
            file.setSize(Files.size(path));
            put(file, path, out);
            Files.copy(path, out);      // a file that has grown or shrunk since is an IOException
            out.closeArchiveEntry();
        } else {
            System.err.println("beet: " + path + ": neither a file nor a folder nor a link, left out");
        }
    }

    private static void put(TarArchiveEntry entry, Path path, TarArchiveOutputStream out) throws IOException {
        PosixFileAttributes attributes = Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Set<PosixFilePermission> permissions = attributes.permissions();
        boolean executable = entry.isDirectory() || permissions.contains(PosixFilePermission.OWNER_EXECUTE);
        entry.setMode(executable ? EXECUTABLE_MODE : ANY_MODE);
        entry.setModTime(attributes.lastModifiedTime());
        entry.setIds(0, 0);
        entry.setNames("", "");
        out.putArchiveEntry(entry);
    }
}
