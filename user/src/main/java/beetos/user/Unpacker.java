package beetos.user;

/// Reads what a [Packer] wrote, trusting nothing: a field that does not fit is a [MalformedException].
public final class Unpacker {
    private final Octets source;
    private final int limit;
    private int at;

    public Unpacker(Octets source, int offset, int length) {
        if (offset < 0 || length < 0 || offset > source.length() - length) {
            throw new MalformedException();
        }
        this.source = source;
        at = offset;
        limit = offset + length;
    }

    public boolean done() {
        return at == limit;
    }

    public long word() {
        if (limit - at < 8) {
            throw new MalformedException();
        }
        long word = source.word(at);
        at += 8;
        return word;
    }

    public byte[] octets() {
        long length = word();
        if (length < 0 || length > limit - at) {
            throw new MalformedException();
        }
        byte[] octets = new byte[(int) length];
        source.take(at, octets, 0, octets.length);
        at += octets.length;
        return octets;
    }

    public String text() {
        return Utf8.decode(octets());
    }
}
