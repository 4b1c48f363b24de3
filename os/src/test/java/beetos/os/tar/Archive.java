package beetos.os.tar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// An archive written octet by octet.
final class Archive {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /// A header of POSIX's kind, with its checksum.
    Archive header(String name, char type, long size, String link) {
        byte[] block = new byte[512];
        text(block, 0, name);
        text(block, 100, "0000644\0");
        text(block, 124, String.format("%011o", size & 0x1_FFFF_FFFFL));
        if (size >= 1L << 33) {
            block[124] = (byte) 0x80;
            for (int i = 0; i < 11; i++) {
                block[135 - i] = (byte) (i < 8 ? size >>> 8 * i : 0);
            }
        }
        text(block, 136, String.format("%011o", 1_700_000_000L));
        block[156] = (byte) type;
        text(block, 157, link);
        text(block, 257, "ustar\00000");
        return block(summed(block));
    }

    static byte[] summed(byte[] block) {
        Arrays.fill(block, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte octet : block) {
            sum += octet & 0xFF;
        }
        text(block, 148, String.format("%06o\0 ", sum));
        return block;
    }

    private static void text(byte[] block, int at, String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(octets, 0, block, at, octets.length);
    }

    Archive block(byte[] octets) {
        out.writeBytes(octets);
        out.writeBytes(new byte[-octets.length & 511]);
        return this;
    }

    Archive file(String name, String content) {
        byte[] octets = content.getBytes(StandardCharsets.UTF_8);
        return header(name, '0', octets.length, "").block(octets);
    }

    /// An extended header of `type` with one record for each pair of words.
    Archive records(char type, String... words) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < words.length; i += 2) {
            byte[] rest = (" " + words[i] + "=" + words[i + 1] + "\n").getBytes(StandardCharsets.UTF_8);
            int length = rest.length + 1;
            while (Integer.toString(length).length() + rest.length != length) {
                length++;
            }
            body.writeBytes(Integer.toString(length).getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(rest);
        }
        return header("records", type, body.size(), "").block(body.toByteArray());
    }

    byte[] octets() {
        return out.toByteArray();
    }

    /// With the two blocks of its end.
    byte[] ended() {
        return block(new byte[1024]).octets();
    }
}
