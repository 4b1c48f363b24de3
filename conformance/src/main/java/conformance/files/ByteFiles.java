package conformance.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Arrays;

/// Covers the byte streams of java.io on files.
final class ByteFiles {
    private static final String NAME = "bytes.bin";

    private ByteFiles() { }

    static void main() throws IOException {
        byte[] octets = new byte[200_000];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) (i * 31 >> 3);
        }
        try (FileOutputStream out = new FileOutputStream(NAME)) {
            out.write(octets, 0, 150_000);
            out.write(octets, 150_000, 50_000);
            out.write(65);
        }
        try (FileInputStream in = new FileInputStream(NAME)) {
            System.out.println(in.available() + " " + in.read() + " " + in.skip(99) + " " + in.available());
            byte[] part = new byte[50_000];
            System.out.println(in.read(part) + " " + Arrays.equals(part, Arrays.copyOfRange(octets, 100, 50_100)));
            System.out.println(in.skip(-50_100) + " " + Arrays.equals(in.readNBytes(1000), Arrays.copyOf(octets, 1000)));
            byte[] rest = in.readAllBytes();
            System.out.println(rest.length + " " + rest[rest.length - 1] + " " + in.read() + " " + in.read(part) + " " + in.available() + " " + in.read(part, 0, 0));
            Attempt.of("bounds", () -> in.read(part, 49_999, 2));
            Attempt.of("negative", () -> in.read(part, -1, 2));
            Attempt.of("null", () -> in.read(null, 0, 1));
            in.close();
            Attempt.of("closed", in::read);
            Attempt.of("closed, available", in::available);
            in.close();
        }
        try (FileOutputStream out = new FileOutputStream(NAME, true)) {
            out.write(new byte[] {1, 2, 3});
        }
        System.out.println(new File(NAME).length());
        FileOutputStream truncated = new FileOutputStream(new File(NAME));
        System.out.println(new File(NAME).length());
        truncated.close();
        Attempt.act("closed, write", () -> truncated.write(1));
        data();
        Attempt.of("absent", () -> new FileInputStream("none/x"));
        Attempt.of("a folder", () -> new FileInputStream("."));
        Attempt.of("written folder", () -> new FileOutputStream("."));
        Attempt.of("nowhere", () -> new FileOutputStream("none/x"));
        Attempt.of("below a file", () -> new FileOutputStream(NAME + "/x"));
        Attempt.of("empty name", () -> new FileInputStream(""));
        Attempt.of("nul", () -> new FileInputStream("a\0"));
        Attempt.of("no name", () -> new FileInputStream((String) null));
        Attempt.of("long name", () -> new FileOutputStream("n".repeat(256)).toString().isEmpty());
        FileOutputStream standard = new FileOutputStream(FileDescriptor.out);
        standard.write("to the descriptor\n".getBytes());
        standard.flush();
        System.out.println(new File(NAME).delete());
    }

    private static void data() throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(NAME)))) {
            for (int i = 0; i < 5000; i++) {
                out.writeInt(i);
                out.writeUTF("line " + i);
                out.writeDouble(i / 3.0);
            }
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(NAME)))) {
            long sum = 0;
            for (int i = 0; i < 5000; i++) {
                sum += in.readInt() + in.readUTF().hashCode() + Double.doubleToLongBits(in.readDouble());
            }
            System.out.println(sum + " " + in.read());
        }
    }
}
