package beetos.api.random;

import beetos.api.names.Names;
import beetos.user.Connection;
import beetos.user.LendBuffer;

/// Operations and client of `trng`.
///
/// | operation | message | answer |
/// |---|---|---|
/// | WORDS | | words 0–3: 32 random octets |
/// | FILL | mutable lend, `valid` octets wanted | that many random octets |
public record Random(Connection connection) {
    public static final String NAME = "trng";

    public static final int WORDS = 1;
    public static final int FILL = 2;

    public static Random connect() {
        return new Random(Names.connect(NAME));
    }

    public void fill(byte[] octets) {
        try (LendBuffer buffer = LendBuffer.take(octets.length)) {
            connection.lendMutable(FILL, buffer, 0, octets.length, 0);
            buffer.octets().take(0, octets, 0, octets.length);
        }
    }
}
