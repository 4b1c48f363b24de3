package beetos.api.names;

import beetos.user.Connection;
import beetos.user.Handle;
import beetos.user.Reply;
import beetos.user.Server;
import beetos.user.Startup;
import beetos.user.Status;

/// Operations and client of `names`. A name is 1 to 32 octets of ASCII, as four words.
///
/// | operation | message | answer |
/// |---|---|---|
/// | REGISTER | name, lane 0 a connection (moved) | status |
/// | CONNECT | name; waits until it is registered | status, lane 0 a connection |
/// | TRY_CONNECT | name | the same at once, or [#ABSENT] |
/// | ENDED | program's index; `procman` only | none: it will not come back, [#ABSENT] is the answer to who asks for it |
public final class Names {
    public static final int REGISTER = 1;
    public static final int CONNECT = 2;
    public static final int TRY_CONNECT = 3;
    public static final int ENDED = 4;

    /// Statuses.
    public static final long ABSENT = 1;
    public static final long BAD_NAME = 2;

    public static final int LONGEST = 32;

    private Names() {}

    /// Offers `server` under `name`; its connections have badge 0.
    public static void register(String name, Server server) {
        long[] words = words(name);
        long lanes = Handle.lanes(Handle.moved(server.connect(0).handle()), 0, 0, 0);
        Reply reply = Startup.names().call(REGISTER, words[0], words[1], words[2], words[3], lanes, 0);
        check(reply.word0(), name);
    }

    /// A connection to the service of that name, as soon as it is up. It outlives the service's death: the next run serves it.
    public static Connection connect(String name) {
        Connection connection = connect(CONNECT, name);
        if (connection == null) {
            throw new NamesException(name + ": given up");
        }
        return connection;
    }

    /// The same without waiting; null if nobody has registered the name.
    public static Connection tryConnect(String name) {
        return connect(TRY_CONNECT, name);
    }

    private static Connection connect(int operation, String name) {
        long[] words = words(name);
        Reply reply = Startup.names().call(operation, words[0], words[1], words[2], words[3]);
        if (reply.word0() == ABSENT) {
            return null;
        }
        check(reply.word0(), name);
        return new Connection(reply.handle(0));
    }

    private static void check(long status, String name) {
        if (status != Status.OK) {
            throw new NamesException(name + (status == Status.NOT_PERMITTED ? ": not permitted" : status == BAD_NAME ? ": not a name" : ": refused"));
        }
    }

    /// The four words of a name, its octets least significant first, filled up with zeros.
    public static long[] words(String name) {
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new NamesException(name + ": not a name");
        }
        long[] words = new long[4];
        for (int i = 0; i < name.length(); i++) {
            words[i >> 3] |= (name.charAt(i) & 0x7FL) << 8 * (i & 7);
        }
        return words;
    }

    /// The name in four words, or null where they hold none.
    public static String name(long word0, long word1, long word2, long word3) {
        long[] words = {word0, word1, word2, word3};
        StringBuilder name = new StringBuilder();
        boolean ended = false;
        for (int i = 0; i < LONGEST; i++) {
            int octet = (int) (words[i >> 3] >>> 8 * (i & 7)) & 0xFF;
            if (octet >= 0x7F || octet > 0 && octet <= ' ' || octet > 0 && ended) {
                return null;
            }
            ended = octet == 0;
            if (!ended) {
                name.append((char) octet);
            }
        }
        return name.isEmpty() ? null : name.toString();
    }
}
