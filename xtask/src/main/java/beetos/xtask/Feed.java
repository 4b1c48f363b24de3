package beetos.xtask;

import java.io.IOException;

/// Carries this process's standard input to a guest's UART.
final class Feed {
    private Feed() {}

    /// Begins; `end` is what the guest gets when the input ends.
    static Thread begin(Console console, byte[] end) {
        return Thread.ofPlatform().daemon().name("input").start(() -> carry(console, end));
    }

    private static void carry(Console console, byte[] end) {
        byte[] octets = new byte[1024];
        try {
            for (int length; (length = System.in.read(octets)) >= 0; ) {
                if (!console.type(octets, length)) return;
            }
        } catch (IOException cause) {
            System.err.println("beet: the input ended: " + cause.getMessage());
        }
        console.type(end, end.length);
    }
}
