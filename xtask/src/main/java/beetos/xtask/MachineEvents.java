package beetos.xtask;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Listens to what QEMU says of itself (QMP), to tell a guest that ended from a person who left: QEMU's own status is 0 for both.
final class MachineEvents implements AutoCloseable {
    private static final String GREETING = "{\"execute\": \"qmp_capabilities\"}\n";
    private static final String SHUTDOWN = "\"SHUTDOWN\"", BY_HOST = "\"guest\": false";
    private static final long PAUSE = 20;          // milliseconds

    private final Path folder;
    private final Path socket;
    private final Thread listener;
    private volatile boolean left;

    MachineEvents() {
        try {
            folder = Files.createTempDirectory("beet");
        } catch (IOException cause) {
            throw new Failure("no temporary folder: " + cause.getMessage());
        }
        socket = folder.resolve("qmp");
        listener = Thread.ofPlatform().daemon().name("machine-events").start(this::listen);
    }

    /// QEMU's options that make it speak to this.
    List<String> options() {
        return List.of("-qmp", "unix:" + socket + ",server=on,wait=off");
    }

    /// Whether it was ended from outside. To be asked behind its end.
    boolean left() throws InterruptedException {
        listener.join(1000);
        return left;
    }

    private void listen() {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            connect(channel);
            channel.write(ByteBuffer.wrap(GREETING.getBytes(StandardCharsets.UTF_8)));
            BufferedReader lines = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                left |= line.contains(SHUTDOWN) && line.contains(BY_HOST);
            }
        } catch (IOException gone) {
            return;          // with it
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect(SocketChannel channel) throws IOException, InterruptedException {
        while (!Files.exists(socket)) Thread.sleep(PAUSE);
        channel.connect(UnixDomainSocketAddress.of(socket));
    }

    @Override
    public void close() {
        listener.interrupt();
        try {
            Files.deleteIfExists(socket);
            Files.deleteIfExists(folder);
        } catch (IOException cause) {
            System.err.println("beet: " + folder + " stays: " + cause.getMessage());
        }
    }
}
