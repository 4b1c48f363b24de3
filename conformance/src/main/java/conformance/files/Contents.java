package conformance.files;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Covers reading and writing whole files by java.nio.file.Files.
final class Contents {
    private static final Path PATH = Path.of("contents.txt");

    private Contents() { }

    static void main() throws IOException {
        System.out.println(Files.writeString(PATH, "one\ntwo\r\nthree é"));
        System.out.println(Files.readString(PATH).length() + " " + Files.readAllLines(PATH) + " " + Files.size(PATH));
        Files.write(PATH, List.of("four", "five"), StandardOpenOption.APPEND);
        System.out.println(Files.readAllLines(PATH));
        Files.write(PATH, new byte[] {'x', 'y'}, StandardOpenOption.WRITE);
        System.out.println(Files.readAllLines(PATH));
        Files.writeString(PATH, "é", StandardCharsets.ISO_8859_1, StandardOpenOption.TRUNCATE_EXISTING);
        System.out.println(Arrays.toString(Files.readAllBytes(PATH)) + " " + Files.readString(PATH, StandardCharsets.ISO_8859_1));
        Attempt.of("malformed", () -> Files.readString(PATH));
        Attempt.of("malformed lines", () -> Files.readAllLines(PATH));
        byte[] large = new byte[300_000];
        Arrays.setAll(new int[large.length], i -> large[i] = (byte) (i % 251));
        Files.write(PATH, large);
        System.out.println(Arrays.equals(large, Files.readAllBytes(PATH)) + " " + Files.size(PATH));
        try (InputStream in = Files.newInputStream(PATH); OutputStream out = Files.newOutputStream(Path.of("contents.copy"))) {
            System.out.println(in.transferTo(out) + " " + in.read());
        }
        System.out.println(Files.mismatch(PATH, Path.of("contents.copy")));
        streams();
        System.out.println(Files.deleteIfExists(PATH) + " " + Files.deleteIfExists(PATH) + " " + Files.deleteIfExists(Path.of("contents.copy")));
    }

    private static void streams() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(PATH)) {
            for (int i = 0; i < 1000; i++) {
                out.write(i % 7 + " word\n");
            }
        }
        try (Stream<String> lines = Files.lines(PATH)) {
            System.out.println(lines.filter(line -> line.startsWith("3")).count());
        }
        try (BufferedReader in = Files.newBufferedReader(PATH)) {
            System.out.println(in.readLine() + " " + in.readLine());
        }
        try (InputStream in = Files.newInputStream(PATH)) {
            System.out.println(in.available() + " " + in.skip(7) + " " + (char) in.read() + " " + in.readNBytes(5).length);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.out.println(Files.copy(PATH, out) + " " + out.size());
        Attempt.of("copied on", () -> Files.copy(new ByteArrayInputStream(new byte[3]), PATH));
        Attempt.of("copied anew", () -> Files.copy(new ByteArrayInputStream(new byte[3]), Path.of("contents.new")) + " " + Files.size(Path.of("contents.new")));
        Attempt.act("deleted", () -> Files.delete(Path.of("contents.new")));
    }
}
