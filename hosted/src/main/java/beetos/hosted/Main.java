package beetos.hosted;

import beetos.hosted.device.virtio.Backend;
import beetos.hosted.device.virtio.BlockDevice;
import beetos.hosted.device.virtio.EthernetSwitch;
import beetos.hosted.device.virtio.NetworkCard;
import beetos.hosted.device.virtio.PacketCapture;
import beetos.hosted.image.Software;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Boots the system in this JVM, on a terminal or on the standard streams; the exit status is what the guest switches off with.
///
///     --memory BYTES                 RAM
///     --classes FOLDER               a module of the system, with its manifests beside the classes
///     --add NAME CLASSES MAIN        a program of the user's own
///     --disk FILE SERIAL             a disk that is read, found by its serial number
///     --data FILE SERIAL             one that is written too
///     --pcap FILE                    a network card on a switch of its own; FILE gets every frame
///     --time MILLISECONDS            since 1970, instead of the host's
///     --terminal                     a person sits at both ends
public final class Main {
    private static final long BASE = 0x4000_0000L;
    private static final long DEFAULT_MEMORY = 256L << 20;
    private static final int PANIC = 1, REFUSED = 1;
    private static final byte[] ADDRESS = {0x52, 0x54, 0x00, 0x12, 0x34, 0x56};      // as QEMU's first card

    private long memory = DEFAULT_MEMORY;
    private boolean terminal;
    private final List<Path> modules = new ArrayList<>();
    private final List<Software.Addition> added = new ArrayList<>();
    private final List<Disk> disks = new ArrayList<>();
    private long ahead;      // milliseconds, of the host's time

    private record Disk(Path file, String serial, boolean writable) {}

    private EthernetSwitch network;

    private Main(String[] arguments) throws IOException {
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--memory" -> memory = Long.parseLong(arguments[++i]);
                case "--classes" -> modules.add(Path.of(arguments[++i]));
                case "--add" -> added.add(new Software.Addition(arguments[++i], Path.of(arguments[++i]), arguments[++i]));
                case "--disk" -> disks.add(new Disk(Path.of(arguments[++i]), arguments[++i], false));
                case "--data" -> disks.add(new Disk(Path.of(arguments[++i]), arguments[++i], true));
                case "--pcap" -> network = network(Path.of(arguments[++i]));
                case "--time" -> ahead = Long.parseLong(arguments[++i]) - System.currentTimeMillis();
                case "--terminal" -> terminal = true;
                default -> throw new IllegalArgumentException(arguments[i]);
            }
        }
    }

    private static EthernetSwitch network(Path capture) throws IOException {
        return new EthernetSwitch(new PacketCapture(Files.newOutputStream(capture), () -> ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now())));
    }

    public static void main(String[] arguments) throws InterruptedException {
        int status;
        try {
            Main main = new Main(arguments);
            try (HostConsole console = main.terminal ? new HostTerminal() : new HostPipe()) {
                status = main.boot(console);
            }
        } catch (IOException refused) {
            System.err.println("beet: " + refused.getMessage());
            status = REFUSED;
        }
        Runtime.getRuntime().halt(status);      // threads of programs may hold locks that a shutdown waits for
    }

    /// Boots, and again as often as the guest says so.
    private int boot(HostConsole console) throws InterruptedException, IOException {
        Software software = Software.of(modules, added);
        OutputStream output = console.output();
        Machine.End end;
        do {
            long powerOn = System.currentTimeMillis() + ahead;
            Machine machine = new Machine(BASE, memory, software, output, Clock.wall(), new SecureRandom().nextLong(), powerOn, devices());
            console.attach(machine);
            try {
                end = machine.run();
            } catch (Machine.Panic panic) {
                panic.getCause().printStackTrace();
                return PANIC;
            }
        } while (end.reboot());
        return end.status();
    }

    private List<Backend> devices() throws IOException {
        List<Backend> devices = new ArrayList<>();
        for (Disk disk : disks) {
            devices.add(new BlockDevice(disk.file, disk.serial, disk.writable));
        }
        if (network != null) {
            devices.add(new NetworkCard(network, ADDRESS));
        }
        return devices;
    }
}
