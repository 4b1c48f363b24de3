package beetos.os.procman;

import beetos.abi.InitialHandles;
import beetos.abi.Page;
import beetos.api.process.Ending;
import beetos.user.Connection;
import beetos.user.KernelException;
import beetos.user.PageOctets;
import beetos.user.Stream;
import beetos.user.SystemCall;
import beetos.user.Utf8;

/// Says a line: to the log without waiting for it, and while there is no log to the kernel's console. What a full queue does not take, or what there
/// is no memory for, is lost.
final class Announcer {
    private static final long NOW = 1;      // a deadline that has passed
    private static final int CONSOLE_LIMIT = 1024;

    private final PageOctets page = Kernel.scratch(Page.SIZE);
    private Connection log;

    /// The log from now on; null: there is none.
    void log(Connection connection) {
        if (log != null) {
            log.close();
        }
        log = connection;
    }

    /// What a fault did to a process.
    void say(Process process, Ending ending) {
        try {
            say(Fault.describe(process, ending));
        } catch (KernelException | OutOfMemoryError lost) {
            return;
        }
    }

    void say(String line) {
        try {
            byte[] octets = Utf8.encode(line + "\n");
            if (log == null) {
                int length = Math.min(octets.length, CONSOLE_LIMIT);
                page.put(0, octets, 0, length);
                SystemCall.consoleWrite(InitialHandles.CONSOLE, page.address(), length);
            } else {
                send(octets);
            }
        } catch (KernelException | OutOfMemoryError lost) {
            return;
        }
    }

    private void send(byte[] octets) {
        for (int at = 0; at < octets.length; at += Stream.SHORT) {
            int count = Math.min(Stream.SHORT, octets.length - at);
            long[] words = new long[4];
            for (int i = 0; i < count; i++) {
                words[i >> 3] |= (octets[at + i] & 0xFFL) << 8 * (i & 7);
            }
            log.send(Stream.WRITE_SHORT + count, words[0], words[1], words[2], words[3], NOW);
        }
    }
}
