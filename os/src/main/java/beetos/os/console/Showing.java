package beetos.os.console;

import beetos.api.serial.Serial;
import beetos.user.LendBuffer;
import beetos.user.Message;
import java.util.ArrayDeque;

/// What goes to the terminal, and whose writes wait for room.
final class Showing {
    private static final int QUEUE = 16 * 1024;

    private final Serial serial;
    private final LendBuffer buffer = LendBuffer.take(QUEUE);
    private final OutputQueue output = new OutputQueue(buffer.octets());
    private final ArrayDeque<Writing> writers = new ArrayDeque<>();
    private final Runnable again;
    private boolean portFull;

    /// `again` is called where the port has refused a write: [#port] is to be called in a moment.
    Showing(Serial serial, Runnable again) {
        this.serial = serial;
        this.again = again;
    }

    void write(Message message) {
        Writing writing = new Writing(message);
        if (writers.isEmpty() && writing.fill(output)) {
            writing.answer();
        } else {
            writing.defer();
            writers.addLast(writing);
        }
        pump();
    }

    void show(String text) {
        for (int i = 0; i < text.length(); i++) {
            output.offer(text.charAt(i));
        }
        pump();
    }

    /// Forgets what has not been shown; its writers go on.
    void drop() {
        output.clear();
        while (!writers.isEmpty()) {
            writers.removeFirst().answer();
        }
    }

    /// Whether the port takes octets; it does not while there is none.
    void port(boolean ready) {
        portFull = !ready;
        pump();
    }

    /// Sends until nothing is left or the port is full.
    private void pump() {
        while (!portFull) {
            while (!writers.isEmpty() && writers.getFirst().fill(output)) {
                writers.removeFirst().answer();
            }
            if (output.empty()) {
                return;
            }
            int took = serial.write(buffer, output.begin(), output.count());
            portFull = took < output.count();
            output.took(Math.max(0, took));
            if (took == Serial.REFUSED) {
                again.run();
            }
        }
    }
}
