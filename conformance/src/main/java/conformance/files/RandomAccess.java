package conformance.files;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;

/// Covers RandomAccessFile.
final class RandomAccess {
    private static final String NAME = "random.bin";

    private RandomAccess() { }

    static void main() throws IOException {
        Attempt.of("absent", () -> new RandomAccessFile(NAME, "r"));
        Attempt.of("mode", () -> new RandomAccessFile(NAME, "w"));
        Attempt.of("a folder", () -> new RandomAccessFile(".", "rw"));
        try (RandomAccessFile file = new RandomAccessFile(NAME, "rw")) {
            System.out.println(file.length() + " " + file.getFilePointer() + " " + file.read());
            file.writeInt(0x01020304);
            file.writeLong(-2);
            file.writeUTF("text é");
            file.writeBytes("line one\r\nline two\nthree");
            System.out.println(file.length() + " " + file.getFilePointer());
            file.seek(0);
            System.out.println(file.readInt() + " " + file.readLong() + " " + file.readUTF() + " " + file.readLine() + "|" + file.readLine() + "|" + file.readLine() + "|"
                    + file.readLine());
            file.seek(100_000);
            System.out.println(file.read() + " " + file.length() + " " + file.getFilePointer());
            file.write(7);
            System.out.println(file.length());
            file.seek(99_999);
            System.out.println(file.readUnsignedByte() + " " + file.readByte() + " " + file.skipBytes(10));
            Attempt.of("end", file::readByte);
            file.seek(50);
            Attempt.of("beyond", () -> {
                file.readFully(new byte[100_000]);
                return "read";
            });
            file.setLength(60);
            System.out.println(file.length() + " " + file.getFilePointer());
            file.setLength(70);
            file.seek(65);
            System.out.println(file.length() + " " + file.read() + " " + file.skipBytes(100) + " " + file.getFilePointer());
            Attempt.act("before", () -> file.seek(-1));
            System.out.println(file.getFD().valid());
            file.getFD().sync();
            file.close();
            Attempt.of("closed", file::length);
            System.out.println(file.getFD().valid());
        }
        try (RandomAccessFile file = new RandomAccessFile(new File(NAME), "r")) {
            Attempt.act("read only", () -> file.write(1));
            System.out.println(file.readInt());
        }
        System.out.println(new File(NAME).delete());
    }
}
