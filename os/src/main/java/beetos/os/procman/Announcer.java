package beetos.os.procman;

import beetos.abi.InitialHandles;
import beetos.api.log.Log;
import beetos.api.names.Names;
import beetos.machine.Address;
import beetos.user.Connection;
import beetos.user.PageOctets;
import beetos.user.Stream;
import beetos.user.SystemCall;
import beetos.user.Utf8;

/// Says a line: to the log without waiting for it, and before there is a log to the kernel's console. What a full queue does not take is lost.
final class Announcer {
    private static final long NOW = 1;      // a deadline that has passed

    private final PageOctets page = Kernel.scratch(beetos.abi.Page.SIZE);
    private Connection names;
    private Connection log;

    /// Where to ask for the log; null: nowhere.
    void names(Connection connection) {
        names = connection;
    }

    /// Finds the log if it is up.
    private void findLog() {
        if (log == null && names != null) {
            log = Names.tryConnect(names, Log.NAME);
        }
    }

    void loseLog() {
        if (log != null) {
            log.close();
            log = null;
        }
    }

    void say(String line) {
        findLog();
        byte[] octets = Utf8.encode(line + "\n");
        if (log == null) {
            page.put(0, octets, 0, Math.min(octets.length, 1024));
            SystemCall.consoleWrite(InitialHandles.CONSOLE, page.address(), Math.min(octets.length, 1024));
            return;
        }
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
