package beetos.kernel;

/// One message on its way: queued at a server, or taken and not yet answered. A blocking message's words stay in the client's registers;
/// a Scalar or Move, whose sender goes on, has them here.
///
/// The reply token is (generation, index): it changes each time the envelope is taken or given up, so an old one never matches.
final class Envelope {
    static final int INDEX_BITS = 16;

    static final int FREE = 0;
    static final int QUEUED = 1;
    static final int TAKEN = 2;

    final int index;
    int state;
    /// A [beetos.abi.MessageKind].
    int kind;
    Envelope next;
    Envelope previous;
    int level;

    Connection connection;
    Server server;
    /// Whose message it is, for blocking kinds; null after it gave up or died with memory out on loan.
    ThreadControl client;
    ProcessControl sender;
    long token;
    /// The thread that took it, and its process.
    ThreadControl holder;
    ProcessControl holderProcess;

    /// Memory kinds: where the pages are in the sender and, once taken, in the holder.
    long lentAddress;
    long borrowedAddress;
    int pages;

    /// Scalar and Move.
    int senderId;
    long application;
    long id;
    long word0;
    long word1;
    long word2;
    long word3;
    Parcel parcel;

    Envelope(int index) {
        this.index = index;
        this.token = index;
    }

    /// A token that was never given out before.
    void renew() {
        token = token + (1L << INDEX_BITS) & Long.MAX_VALUE;
    }
}
