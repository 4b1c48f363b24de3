package beetos.xtask;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.stream.Stream;

/// Writes a folder as a tar archive: the disk of `./beet qemu --disk DIR`.
///
/// Names are sorted and times are whole seconds, so that the same folder gives the same octets. What does not fit a ustar
/// header goes into a PAX record before it. Source: POSIX.1-2017, pax, "pax Interchange Format" and "ustar Interchange Format".
final class TarArchive {
    private static final int BLOCK = 512;
    private static final int NAME_LENGTH = 100;
    private static final long SIZE_LIMIT = 1L << 33;      // eleven octal digits
    private static final char FILE = '0', LINK = '2', FOLDER = '5', PAX = 'x';

    private final OutputStream output;

    private TarArchive(OutputStream output) {
        this.output = output;
    }

    static void write(Path folder, Path archive) throws IOException {
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(archive), 1 << 16);
                Stream<Path> paths = Files.walk(folder)) {
            TarArchive tar = new TarArchive(output);
            for (Path path : paths.sorted().toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!name.isEmpty()) tar.add(path, name);
            }
            output.write(new byte[2 * BLOCK]);
        }
    }

    private void add(Path path, String name) throws IOException {
        if (Files.isSymbolicLink(path)) {
            header(name, 0777, 0, 0, LINK, Files.readSymbolicLink(path).toString());
        } else if (Files.isDirectory(path)) {
            header(name + "/", mode(path), 0, seconds(path), FOLDER, "");
        } else if (Files.isRegularFile(path)) {
            long size = Files.size(path);
            header(name, mode(path), size, seconds(path), FILE, "");
            if (Files.copy(path, output) != size) throw new IOException(path + " changed while it was read");
            pad(size);
        }
    }

    private void header(String name, int mode, long size, long seconds, char type, String target) throws IOException {
        String records = "";
        if (octets(name).length > NAME_LENGTH) records += record("path", name);
        if (octets(target).length > NAME_LENGTH) records += record("linkpath", target);
        if (size >= SIZE_LIMIT) records += record("size", Long.toString(size));
        if (!records.isEmpty()) {
            byte[] body = octets(records);
            block("pax", 0644, body.length, seconds, PAX, "");
            output.write(body);
            pad(body.length);
        }
        block(name, mode, size >= SIZE_LIMIT ? 0 : size, seconds, type, target);
    }

    private void block(String name, int mode, long size, long seconds, char type, String target) throws IOException {
        byte[] block = new byte[BLOCK];
        put(block, 0, NAME_LENGTH, octets(name));
        octal(block, 100, 8, mode);
        octal(block, 108, 8, 0);
        octal(block, 116, 8, 0);
        octal(block, 124, 12, size);
        octal(block, 136, 12, seconds);
        put(block, 148, 8, octets("        "));
        block[156] = (byte) type;
        put(block, 157, NAME_LENGTH, octets(target));
        put(block, 257, 8, octets("ustar\00000"));
        int sum = 0;
        for (byte octet : block) sum += octet & 0xFF;
        octal(block, 148, 7, sum);
        output.write(block);
    }

    /// `LENGTH KEY=VALUE\n`, where the length counts itself.
    private static String record(String key, String value) {
        String rest = " " + key + "=" + value + "\n";
        int length = octets(rest).length;
        int whole = length + Integer.toString(length).length();
        if (Integer.toString(whole).length() + length != whole) whole++;
        return whole + rest;
    }

    private static void octal(byte[] block, int offset, int width, long value) {
        put(block, offset, width, octets(("%0" + (width - 1) + "o").formatted(value)));
    }

    private static void put(byte[] block, int offset, int width, byte[] octets) {
        System.arraycopy(octets, 0, block, offset, Math.min(width, octets.length));
    }

    private void pad(long size) throws IOException {
        output.write(new byte[(int) (-size & (BLOCK - 1))]);
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long seconds(Path path) throws IOException {
        return Math.max(0, Files.getLastModifiedTime(path).toMillis() / 1000);
    }

    private static int mode(Path path) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        int mode = 0;
        for (PosixFilePermission permission : permissions) mode |= 0400 >> permission.ordinal();
        return mode;
    }
}
