package beetos.compiler.translate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Small pieces of LLVM's textual IR.
///
/// The pending exception is `%err`, a `swifterror` that nobody keeps the address of: `nocapture` says so, and what is known of it outlives stores,
/// fences and barriers.
final class Ir {
    static final String LOAD_ERROR = "load ptr, ptr %err, !tbaa !" + Tbaa.ERROR;

    /// Nothing enters a method with the error set.
    static final String ASSUME_NO_ERROR = "  %entry.error = " + LOAD_ERROR + "\n  %entry.clear = icmp eq ptr %entry.error, null\n  call void @llvm.assume(i1 %entry.clear)\n";

    private Ir() {}

    static String storeError(String value) {
        return "store ptr " + value + ", ptr %err, !tbaa !" + Tbaa.ERROR;
    }

    /// A global name, quoted and escaped.
    static String global(String symbol) {
        return "@\"" + escape(symbol) + "\"";
    }

    /// Escapes a text for a quoted string of the IR: everything outside printable ASCII, quotes and backslashes as `\XX` of UTF-8.
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            int c = octet & 0xFF;
            if (c < 0x20 || c > 0x7E || c == '"' || c == '\\') {
                escaped.append('\\').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                escaped.append((char) c);
            }
        }
        return escaped.toString();
    }

    /// The text that `escape` has made this of.
    static String plain(String escaped) {
        if (escaped.indexOf('\\') < 0) {
            return escaped;
        }
        byte[] octets = new byte[escaped.length()];
        int length = 0;
        for (int at = 0; at < escaped.length(); at++) {
            boolean two = escaped.charAt(at) == '\\';
            octets[length++] = two ? (byte) Integer.parseInt(escaped, at + 1, at + 3, 16) : (byte) escaped.charAt(at);
            at += two ? 2 : 0;
        }
        return new String(octets, 0, length, StandardCharsets.UTF_8);
    }

    /// A short name for a long text: half of its SHA-256.
    static String digest(String text) {
        try {
            byte[] octets = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_16LE));
            return HexFormat.of().formatHex(octets, 0, octets.length / 2);
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);      // every JDK has it
        }
    }

    static String constant(float value) {
        return "0x" + String.format("%016X", Double.doubleToRawLongBits(widen(value)));
    }

    static String constant(double value) {
        return "0x" + String.format("%016X", Double.doubleToRawLongBits(value));
    }

    /// LLVM writes a float as the double of the same value; a NaN keeps its payload.
    private static double widen(float value) {
        if (!Float.isNaN(value)) {
            return value;
        }
        int bits = Float.floatToRawIntBits(value);
        long sign = (long) (bits & 0x8000_0000) << 32;
        return Double.longBitsToDouble(sign | 0x7FF0_0000_0000_0000L | (long) (bits & 0x7F_FFFF) << 29);
    }
}
