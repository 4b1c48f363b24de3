package beetos.apps.commands;

import beetos.user.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Lines of an input, as text. A last line without an end is one too.
final class Lines {
    private final InputStream input;
    private final byte[] octets = new byte[4096];
    private int count;
    private int next;

    Lines(InputStream input) {
        this.input = input;
    }

    /// The next line without its end, or null.
    String next() throws IOException {
        byte[] line = new byte[80];
        int length = 0;
        while (true) {
            if (next == count) {
                count = input.read(octets, 0, octets.length);
                next = 0;
                if (count <= 0) {
                    count = 0;
                    return length == 0 ? null : Utf8.decode(line, 0, length);
                }
            }
            byte octet = octets[next++];
            if (octet == '\n') {
                return Utf8.decode(line, 0, length);
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, length * 2);
            }
            line[length++] = octet;
        }
    }
}
