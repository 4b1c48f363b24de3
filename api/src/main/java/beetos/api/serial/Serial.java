package beetos.api.serial;

import beetos.user.Connection;
import beetos.user.Handle;
import beetos.user.LendBuffer;
import beetos.user.Octets;
import beetos.user.Reply;
import beetos.user.Status;
import beetos.user.Stream;

/// Operations and client of a serial port. [beetos.user.Stream]'s WRITE and WRITE_SHORT take as many octets as there is room for.
///
/// | operation | message | answer |
/// |---|---|---|
/// | TAKE | | word 0 = count of octets (≤ 32), words 1–4 the octets; negative: refused |
/// | SUBSCRIBE | lane 0: a connection to be told on | status |
///
/// The subscriber gets a scalar message RECEIVED after octets have come and nothing was waiting to be taken, and SPACE when a write that
/// was not taken whole can go on. At most one of each is outstanding.
public record Serial(Connection connection) {
    public static final String NAME = "serial";

    public static final int TAKE = 0x10;
    public static final int SUBSCRIBE = 0x11;

    /// Messages to the subscriber.
    public static final int RECEIVED = 0x5E01;
    public static final int SPACE = 0x5E02;

    /// Octets in the answer to TAKE.
    public static final int TAKE_LIMIT = 32;

    public static final int REFUSED = -1;

    /// The connection is given away.
    public void subscribe(Connection subscriber) {
        connection.call(SUBSCRIBE, 0, 0, 0, 0, Handle.lanes(Handle.moved(subscriber.handle()), 0, 0, 0), 0);
    }

    public Reply take() {
        return connection.call(TAKE);
    }

    /// Writes octets of `buffer`; answers how many the port took, or [#REFUSED]: then it may be asked again in a moment.
    public int write(LendBuffer buffer, int offset, int length) {
        if (length <= Stream.SHORT) {
            return writeShort(buffer.octets(), offset, length);
        }
        Reply reply = connection.lend(Stream.WRITE, buffer, offset, length, 0);
        return reply.word2() == Status.OK ? (int) reply.word1() : REFUSED;
    }

    private int writeShort(Octets octets, int offset, int length) {
        long[] words = new long[4];
        for (int i = 0; i < length; i++) {
            words[i >> 3] |= (long) octets.octet(offset + i) << 8 * (i & 7);
        }
        Reply reply = connection.call(Stream.WRITE_SHORT + length, words[0], words[1], words[2], words[3]);
        return reply.word0() == Status.OK ? (int) reply.word1() : REFUSED;
    }
}
