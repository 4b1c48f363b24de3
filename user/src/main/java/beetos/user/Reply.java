package beetos.user;

/// The answer to a call: five words (of a memory message: offset, valid, three words), and the lanes of received handles.
/// By the protocols' convention the first word of a call's answer is its status; of a memory message, the third is.
public record Reply(long word0, long word1, long word2, long word3, long word4, long handles) {
    static Reply of(long[] block) {
        return new Reply(block[1], block[2], block[3], block[4], block[5], block[SystemCall.HANDLES]);
    }

    /// The received handle in lane `index`, or 0.
    public int handle(int index) {
        return Handle.lane(handles, index);
    }
}
