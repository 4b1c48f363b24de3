package beetos.hosted;

import beetos.hosted.image.Software;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/// Boots the system in this JVM on its standard streams: `--memory BYTES`, `--classes FOLDER` for each module, `--add NAME CLASSES MAIN`,
/// `--terminal`. The exit status is the guest's.
public final class Main {
    private static final long BASE = 0x4000_0000L;
    private static final long PATIENCE = 60_000_000_000L;       // after the end of the input

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        long memory = 256 << 20;
        List<Path> modules = new ArrayList<>();
        List<Software.Addition> added = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--memory" -> memory = Long.parseLong(arguments[++i]);
                case "--classes" -> modules.add(Path.of(arguments[++i]));
                case "--add" -> added.add(new Software.Addition(arguments[++i], Path.of(arguments[++i]), arguments[++i]));
                default -> throw new IllegalArgumentException(arguments[i]);
            }
        }
        Software software = Software.of(modules, added);
        Machine machine = new Machine(BASE, memory, software, new FileOutputStream(FileDescriptor.out), Clock.wall(), new SecureRandom().nextLong());
        Thread.ofPlatform().daemon().name("hosted-input").start(() -> {
            byte[] octets = new byte[1024];
            try {
                for (int n; (n = System.in.read(octets)) >= 0; ) machine.type(octets, n);
            } catch (IOException e) {
                e.printStackTrace();
            }
        });
        Machine.End end = machine.run();
        System.exit(end.status());
    }
}
