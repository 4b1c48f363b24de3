package beetos.xtask;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/// Writes archives by every writer that there is: our own, Commons Compress with GNU's headers, and the `tar` and `bsdtar` of the host.
final class Archivers {
    /// Octets of the files of [#huge].
    static final long HUGE = 9L << 30;
    private static final String MARK = "GNU tar";

    private Archivers() {}

    /// Archives of `folder` by all of them. A program that is not installed is said, and left out.
    static List<Path> all(Path folder, Path target) throws IOException, InterruptedException {
        List<Path> archives = new ArrayList<>();
        archives.add(target.resolve("java.tar"));
        DiskArchive.write(folder, archives.getLast());
        archives.add(target.resolve("java-gnu.tar"));
        writeGnu(folder, archives.getLast());
        Optional<Path> gnu = gnu(), bsd = Host.find("bsdtar");
        if (gnu.isPresent()) {
            archives.add(run(gnu.get(), "gnu", folder, target));
            archives.add(run(gnu.get(), "posix", folder, target));
        } else {
            System.err.println("beet: without " + MARK + ": its archives are the unit tests' alone");
        }
        if (bsd.isPresent()) {
            archives.add(run(bsd.get(), "pax", folder, target));
        } else {
            System.err.println("beet: without bsdtar: its archives are the unit tests' alone");
        }
        return archives;
    }

    private static Optional<Path> gnu() throws IOException, InterruptedException {
        for (String name : List.of("gtar", "tar")) {
            Optional<Path> found = Host.find(name);
            if (found.isPresent() && output(found.get().toString(), "--version").contains(MARK)) return found;
        }
        return Optional.empty();
    }

    private static Path run(Path program, String format, Path folder, Path target) throws IOException, InterruptedException {
        Path archive = target.resolve(program.getFileName() + "-" + format + ".tar");
        output(program.toString(), "--format=" + format, "-cf", archive.toString(), "-C", folder.toString(), ".");
        return archive;
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new Failure(String.join(" ", command) + ": " + text);
        return text;
    }

    /// As GNU tar writes: long names and links as entries of their own, the second name of a file as a hard link.
    private static void writeGnu(Path folder, Path target) throws IOException {
        try (var out = new TarArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(target), 1 << 20), "UTF-8");
                Stream<Path> paths = Files.walk(folder)) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            for (Path path : paths.skip(1).sorted().toList()) {
                TarArchiveEntry entry = entry(path, folder.relativize(path).toString());
                out.putArchiveEntry(entry);
                if (entry.isFile() && entry.getSize() > 0) Files.copy(path, out);
                out.closeArchiveEntry();
            }
        }
    }

    private static TarArchiveEntry entry(Path path, String name) throws IOException {
        if (name.equals(ArchiveFolder.SHORT)) return link(name, TarConstants.LF_LINK, ArchiveFolder.HARD);
        if (Files.isSymbolicLink(path)) return link(name, TarConstants.LF_SYMLINK, Files.readSymbolicLink(path).toString());
        if (Files.isDirectory(path)) return new TarArchiveEntry(name + "/");
        TarArchiveEntry file = new TarArchiveEntry(name);
        file.setSize(Files.size(path));
        return file;
    }

    private static TarArchiveEntry link(String name, byte type, String target) {
        TarArchiveEntry link = new TarArchiveEntry(name, type);
        link.setLinkName(target);
        return link;
    }

    /// A damaged header, two files of [#HUGE] octets, whose lengths are written in the two ways that there are, and a file behind them.
    /// The file of this machine has a hole where they lie.
    static Path huge(Path file) throws IOException {
        Files.deleteIfExists(file);
        try (RandomAccessFile target = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] lost = header("lost", 512, TarArchiveOutputStream.BIGNUMBER_ERROR);
            lost[0] ^= 1;
            target.write(lost);
            target.seek(target.getFilePointer() + 512);
            target.write(header("star", HUGE, TarArchiveOutputStream.BIGNUMBER_STAR));
            target.seek(target.getFilePointer() + HUGE);
            target.write(header("posix", HUGE, TarArchiveOutputStream.BIGNUMBER_POSIX));
            target.seek(target.getFilePointer() + HUGE);
            target.write(header("behind", 5, TarArchiveOutputStream.BIGNUMBER_ERROR));
            target.write("there".getBytes(StandardCharsets.US_ASCII));
            target.setLength((target.getFilePointer() + 511 & -512) + 1024);
        }
        return file;
    }

    private static byte[] header(String name, long length, int bigNumbers) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        var out = new TarArchiveOutputStream(octets, 512);
        out.setBigNumberMode(bigNumbers);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(length);
        entry.setModTime(0);
        out.putArchiveEntry(entry);
        out.flush();
        return octets.toByteArray();
    }
}
