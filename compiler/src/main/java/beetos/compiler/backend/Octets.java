package beetos.compiler.backend;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A growing little-endian octet sequence.
final class Octets {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    int length() {
        return out.size();
    }

    byte[] toArray() {
        return out.toByteArray();
    }

    Octets u8(int value) {
        out.write(value);
        return this;
    }

    Octets u16(int value) {
        return u8(value).u8(value >> 8);
    }

    Octets u24(int value) {
        return u16(value).u8(value >> 16);
    }

    Octets u32(int value) {
        return u16(value).u16(value >> 16);
    }

    Octets unsigned(int value) {
        for (; value >>> 7 != 0; value >>>= 7) u8(value & 0x7F | 0x80);
        return u8(value);
    }

    Octets signed(int value) {
        for (; value < -64 || value > 63; value >>= 7) u8(value & 0x7F | 0x80);
        return u8(value & 0x7F);
    }

    Octets string(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        unsigned(octets.length);
        return append(octets);
    }

    Octets append(byte[] octets) {
        out.writeBytes(octets);
        return this;
    }

    Octets align(int alignment) {
        while (out.size() % alignment != 0) u8(0);
        return this;
    }
}
