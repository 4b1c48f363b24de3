package conformance.files;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Covers FileChannel.
final class Channels {
    private static final Path PATH = Path.of("channel.bin");
    private static final Path OTHER = Path.of("channel.copy");

    private Channels() { }

    static void main() throws IOException {
        Attempt.of("absent", () -> FileChannel.open(PATH));
        Attempt.of("absent, written", () -> FileChannel.open(PATH, StandardOpenOption.WRITE));
        try (FileChannel channel = FileChannel.open(PATH, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            System.out.println(channel.write(text("0123456789")) + " " + channel.position() + " " + channel.size());
            System.out.println(channel.write(text("ab"), 20) + " " + channel.position() + " " + channel.size());
            System.out.println(channel.write(new ByteBuffer[] {text("x"), text(""), text("yz")}) + " " + channel.position());
            Attempt.of("not readable", () -> channel.read(ByteBuffer.allocate(1)));
            channel.force(true);
        }
        Attempt.of("new again", () -> FileChannel.open(PATH, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        Attempt.of("append and truncate", () -> FileChannel.open(PATH, StandardOpenOption.APPEND, StandardOpenOption.TRUNCATE_EXISTING));
        Attempt.of("append and read", () -> FileChannel.open(PATH, StandardOpenOption.APPEND, StandardOpenOption.READ));
        try (FileChannel channel = FileChannel.open(PATH, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.allocate(8);
            System.out.println(channel.read(buffer) + " " + shown(buffer));
            System.out.println(channel.read(buffer.clear(), 9) + " " + shown(buffer) + " " + channel.position());
            System.out.println(channel.position(18).read(buffer.clear()) + " " + shown(buffer) + " " + channel.read(buffer.clear()) + " " + channel.position());
            System.out.println(channel.read(new ByteBuffer[] {buffer.clear(), ByteBuffer.allocate(3)}) + " " + channel.read(ByteBuffer.allocate(0)));
            ByteBuffer part = ByteBuffer.wrap(new byte[10], 2, 5).slice();
            System.out.println(channel.position(0).read(part) + " " + shown(part));
            System.out.println(channel.truncate(5).size() + " " + channel.position() + " " + channel.truncate(50).size());
            Attempt.of("negative", () -> channel.position(-1));
            Attempt.of("negative read", () -> channel.read(buffer, -1));
            Attempt.of("read-only buffer", () -> channel.read(ByteBuffer.allocate(2).asReadOnlyBuffer()));
            System.out.println(channel.write(text("!").asReadOnlyBuffer()) + " " + channel.size());
            channel.close();
            Attempt.of("closed", channel::size);
            System.out.println(channel.isOpen());
        }
        try (FileChannel channel = FileChannel.open(PATH, StandardOpenOption.APPEND)) {
            System.out.println(channel.position() + " " + channel.write(text("end")) + " " + channel.position());
        }
        transfers();
        streams();
        try (FileChannel channel = FileChannel.open(PATH, StandardOpenOption.DELETE_ON_CLOSE)) {
            System.out.println(channel.size());
        }
        System.out.println(Files.exists(PATH) + " " + Files.deleteIfExists(OTHER));
    }

    private static void transfers() throws IOException {
        try (FileChannel from = FileChannel.open(PATH); FileChannel to = FileChannel.open(OTHER, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            System.out.println(from.transferTo(2, 100, to) + " " + from.position() + " " + to.size());
            System.out.println(to.transferFrom(from, 1, 3) + " " + to.transferFrom(from, 100, 3) + " " + to.position());
            Attempt.of("not writable", () -> from.truncate(0));
        }
        System.out.println(Files.readString(OTHER));
    }

    private static void streams() throws IOException {
        try (FileInputStream in = new FileInputStream(PATH.toFile()); FileChannel channel = in.getChannel()) {
            System.out.println((char) in.read() + " " + channel.position() + " " + (char) channel.position(3).size() + " " + (char) in.read());
            channel.close();
            Attempt.of("stream of a closed channel", in::read);
        }
        try (FileOutputStream out = new FileOutputStream(OTHER.toFile(), true)) {
            out.write('+');
            System.out.println(out.getChannel().position() == Files.size(OTHER));
        }
        try (RandomAccessFile file = new RandomAccessFile(OTHER.toFile(), "rw")) {
            file.getChannel().position(1).write(text("RAF"));
            System.out.println(file.getFilePointer() + " " + Files.readString(OTHER));
            Attempt.of("same channel", () -> file.getChannel() == file.getChannel());
        }
    }

    private static ByteBuffer text(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String shown(ByteBuffer buffer) {
        return new String(buffer.array(), buffer.arrayOffset(), buffer.position(), StandardCharsets.ISO_8859_1).replace('\0', '.');
    }
}
