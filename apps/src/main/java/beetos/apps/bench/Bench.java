package beetos.apps.bench;

import beetos.abi.Call;
import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.api.files.File;
import beetos.api.files.FileException;
import beetos.api.files.Files;
import beetos.api.process.Job;
import beetos.api.process.Processes;
import beetos.machine.Address;
import beetos.user.Connection;
import beetos.user.Handle;
import beetos.user.KernelException;
import beetos.user.LendBuffer;
import beetos.user.Server;
import beetos.user.SystemCall;
import beetos.user.Utf8;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// `bench`: measures calls, messages, memory, processes and files. `bench disk`: the disks and what is mounted from them.
public final class Bench {
    private static final int MEBIBYTE = 1 << 20;
    private static final int PIECE = 64 * 1024;
    private static final String FILE = "/tmp/bench";

    private Bench() {}

    static void main(String[] arguments) throws InterruptedException {
        if (arguments.length > 0 && arguments[0].equals("disk")) {
            DiskBench.run();
            FileSystemBench.run();
            return;
        }
        calls();
        Connection other = startServer();
        afresh(() -> roundTrip("ipc_round_trip", other, 0));
        afresh(() -> roundTrip("ipc_round_trip_4_words", other, 1));
        roundTrip("ipc_round_trip_vectors", other, 1);        // this thread has copied memory through SIMD registers
        lend(other);
        memory();
        processes();
        files();
        other.close();
    }

    private static void calls() {
        Samples.report("null_syscall", 100, turns -> {
            for (int i = 0; i < turns; i++) {
                SystemCall.version();
            }
        });
    }

    /// Starts the other process and takes the connection that it hands over.
    private static Connection startServer() {
        Server server = Server.create();
        Processes.spawn("benchserver", List.of(), server.connect(0), null, null).close();
        long[] block = new long[SystemCall.BLOCK_WORDS];
        block[0] = server.handle();
        KernelException.check(SystemCall.invoke(block, Call.REPLY_RECEIVE));
        int handle = Handle.lane(block[8], 0);
        SystemCall.reply(block[7], 0, 0, 0);
        return new Connection(handle);
    }

    /// In a thread that has not used FP and SIMD registers.
    private static void afresh(Runnable measuring) throws InterruptedException {
        Thread thread = new Thread(measuring);
        thread.start();
        thread.join();
    }

    private static void roundTrip(String name, Connection other, int word) {
        int handle = other.handle();
        Samples.report(name, 100, turns -> {
            for (int i = 0; i < turns; i++) {
                SystemCall.call(handle, 1, word, 2 * word, 3 * word, 4 * word);
            }
        });
    }

    private static void lend(Connection other) {
        long[] block = new long[SystemCall.BLOCK_WORDS];
        try (LendBuffer buffer = LendBuffer.take(PIECE)) {
            Samples.report("lend_64k", 10, turns -> {
                for (int i = 0; i < turns; i++) {
                    lend(block, other, buffer);
                }
            });
        }
    }

    private static void lend(long[] block, Connection other, LendBuffer buffer) {
        block[0] = other.handle();
        block[1] = 1;
        block[2] = buffer.range();
        block[3] = 0;
        block[4] = PIECE;
        block[5] = 0;
        block[SystemCall.HANDLES] = 0;
        block[SystemCall.DEADLINE] = 0;
        KernelException.check(SystemCall.invoke(block, Call.LEND_MUTABLE));
    }

    private static void memory() {
        Samples.report("map_16k", 10, turns -> {
            for (int i = 0; i < turns; i++) {
                map(Page.SIZE);
            }
        });
        Samples.report("map_1m", 1, turns -> map(MEBIBYTE));
    }

    /// Maps, stores once into each page, and unmaps.
    private static void map(long length) {
        long address = KernelException.check(SystemCall.map(0, length, MapFlags.READ | MapFlags.WRITE));
        for (long page = 0; page < length; page += Page.SIZE) {
            Address.store64(address + page, 1);
        }
        SystemCall.unmap(address, length);
    }

    private static void processes() {
        Samples.report("spawn_wait", 1, turns -> {
            try (Job job = Processes.spawn("nothing", List.of(), null, null, null)) {
                job.await();
            }
        });
    }

    private static void files() {
        Files files = Files.connect();
        byte[] octets = new byte[PIECE];
        try (File file = files.open(FILE, Files.READ | Files.WRITE | Files.CREATE); LendBuffer buffer = LendBuffer.take(PIECE)) {
            for (int at = 0; at < MEBIBYTE; at += PIECE) {
                file.writeAt(at, octets, 0, PIECE);
            }
            stream(octets);
            Samples.report("read_1m_lend", 1, turns -> {
                for (int at = 0; at < MEBIBYTE; at += PIECE) {
                    file.readAt(at, buffer);
                }
            });
            // As with the lend, what came is not looked at.
            Samples.report("read_1m_grant", 1, turns -> {
                for (int at = 0; at < MEBIBYTE; at += PIECE) {
                    file.map(at, PIECE).close();
                }
            });
        }
        files.remove(FILE);
        prompt(files, octets);
    }

    /// By `java.io` alone, as any program reads; then back to the beginning.
    private static void stream(byte[] octets) {
        try (FileInputStream in = new FileInputStream(FILE)) {
            Samples.report("read_1m", 1, turns -> read(in, octets));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void read(FileInputStream in, byte[] octets) {
        try {
            for (int at = 0; at < MEBIBYTE; at += PIECE) {
                in.read(octets, 0, PIECE);
            }
            in.skip(-MEBIBYTE);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /// The shell has noted when it showed its first prompt.
    private static void prompt(Files files, byte[] octets) {
        try (File file = files.open("/etc/prompt", Files.READ)) {
            System.out.println("bench boot_to_prompt " + Utf8.decode(octets, 0, file.read(octets, 0, octets.length)));
        } catch (FileException absent) {
            System.out.println("bench: no time of the first prompt");
        }
    }
}
