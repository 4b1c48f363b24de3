package beetos.apps.bsh;

import beetos.user.Stream;
import beetos.user.Utf8;

/// Where a command writes: collected, then sent to a stream in large pieces.
final class Output {
    private static final int PIECE = 4096;

    private final Stream stream;
    private final StringBuilder text = new StringBuilder();

    Output(Stream stream) {
        this.stream = stream;
    }

    Stream stream() {
        return stream;
    }

    Output print(String more) {
        text.append(more);
        if (text.length() >= PIECE) {
            flush();
        }
        return this;
    }

    void line(String more) {
        print(more).print("\n");
    }

    void octets(byte[] octets, int length) {
        flush();
        stream.write(octets, 0, length);
    }

    void flush() {
        if (text.length() > 0) {
            byte[] octets = Utf8.encode(text.toString());
            text.setLength(0);
            stream.write(octets, 0, octets.length);
        }
    }
}
