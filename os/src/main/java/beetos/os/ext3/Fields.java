package beetos.os.ext3;

/// Fields of a block: those of the file system least significant octet first, those of the journal (`big`) most significant first.
final class Fields {
    private Fields() {}

    static int u8(byte[] octets, int at) {
        return octets[at] & 0xFF;
    }

    static int u16(byte[] octets, int at) {
        return u8(octets, at) | u8(octets, at + 1) << 8;
    }

    static long u32(byte[] octets, int at) {
        return u16(octets, at) | (long) u16(octets, at + 2) << 16;
    }

    static void put16(byte[] octets, int at, int value) {
        octets[at] = (byte) value;
        octets[at + 1] = (byte) (value >>> 8);
    }

    static void put32(byte[] octets, int at, long value) {
        put16(octets, at, (int) value);
        put16(octets, at + 2, (int) (value >>> 16));
    }

    static long big32(byte[] octets, int at) {
        return (long) u8(octets, at) << 24 | u8(octets, at + 1) << 16 | u8(octets, at + 2) << 8 | u8(octets, at + 3);
    }

    static void putBig32(byte[] octets, int at, long value) {
        for (int i = 0; i < 4; i++) {
            octets[at + i] = (byte) (value >>> 24 - 8 * i);
        }
    }
}
