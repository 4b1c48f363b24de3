package beetos.loader;

import beetos.machine.Memory;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes a flattened device tree, node by node, for tests.
final class Blob {
    private final ByteArrayOutputStream structure = new ByteArrayOutputStream(), strings = new ByteArrayOutputStream();
    private final Map<String, Integer> offsets = new LinkedHashMap<>();

    Blob begin(String name) {
        word(1);
        padded((name + "\0").getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    Blob end() {
        word(2);
        return this;
    }

    Blob cells(String name, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            bytes.putInt(value);
        }
        return octets(name, bytes.array());
    }

    Blob text(String name, String... values) {
        return octets(name, (String.join("\0", values) + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    Blob octets(String name, byte... value) {
        word(3);
        word(value.length);
        word(offsets.computeIfAbsent(name, n -> {
            int offset = strings.size();
            strings.writeBytes((n + "\0").getBytes(StandardCharsets.US_ASCII));
            return offset;
        }));
        padded(value);
        return this;
    }

    private void word(int value) {
        structure.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
    }

    private void padded(byte[] bytes) {
        structure.writeBytes(bytes);
        structure.writeBytes(new byte[-bytes.length & 3]);
    }

    /// The finished blob, with one entry in the reservation block.
    byte[] bytes(long reserved, long length) {
        word(9);
        int structureOffset = 40 + 32;
        int stringsOffset = structureOffset + structure.size();
        int total = stringsOffset + strings.size() + 7 & -8;
        ByteBuffer blob = ByteBuffer.allocate(total);
        blob.putInt(0xD00DFEED).putInt(total).putInt(structureOffset).putInt(stringsOffset).putInt(40);
        blob.putInt(17).putInt(16).putInt(0).putInt(strings.size()).putInt(structure.size());
        blob.putLong(reserved).putLong(length).putLong(0).putLong(0);
        blob.put(structure.toByteArray()).put(strings.toByteArray());
        return blob.array();
    }

    static void store(byte[] bytes, long physical) {
        for (int i = 0; i < bytes.length; i++) {
            Memory.store8(physical + i, bytes[i]);
        }
    }
}
