package beetos.compiler.backend;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A reading position in a debug section: fixed-width and LEB128 numbers and strings. Source: DWARF 5, 7.6 "Variable Length Data".
final class DwarfCursor {
    private final ByteBuffer in;

    DwarfCursor(ByteBuffer section) {
        in = section.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    DwarfCursor at(long offset) {
        in.position(Math.toIntExact(offset));
        return this;
    }

    int position() {
        return in.position();
    }

    int length() {
        return in.limit();
    }

    void skip(long count) {
        in.position(Math.toIntExact(in.position() + count));
    }

    int u8() {
        return in.get() & 0xFF;
    }

    int u16() {
        return in.getShort() & 0xFFFF;
    }

    int u24() {
        return u16() | u8() << 16;
    }

    long u32() {
        return in.getInt() & 0xFFFFFFFFL;
    }

    long u64() {
        return in.getLong();
    }

    long unsigned() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int octet = u8();
            value |= (octet & 0x7FL) << shift;
            if (octet < 0x80) return value;
        }
    }

    long signed() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int octet = u8();
            value |= (octet & 0x7FL) << shift;
            if (octet >= 0x80) continue;
            return (octet & 0x40) != 0 && shift < 57 ? value | -1L << shift + 7 : value;
        }
    }

    String string() {
        int start = in.position(), end = start;
        while (in.get(end) != 0) end++;
        byte[] octets = new byte[end - start];
        in.get(octets);
        in.get();
        return new String(octets, StandardCharsets.UTF_8);
    }
}
