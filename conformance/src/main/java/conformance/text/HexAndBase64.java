package conformance.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/// Covers HexFormat and Base64 encoding and decoding.
public final class HexAndBase64 {
    public static void main(String[] args) {
        byte[] bytes = "Any text \u00e9!".getBytes(StandardCharsets.UTF_8);
        System.out.println(HexFormat.of().formatHex(bytes));
        System.out.println(HexFormat.ofDelimiter(":").withUpperCase().formatHex(bytes, 0, 4));
        System.out.println(new String(HexFormat.of().parseHex("6f6b"), StandardCharsets.UTF_8));
        System.out.println(HexFormat.of().toHexDigits((byte) 10) + HexFormat.fromHexDigits("ff"));
        for (int n = 0; n < 5; n++) {
            String text = Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes, n));
            System.out.print(text + "/" + Base64.getDecoder().decode(text).length + " ");
        }
        System.out.println();
        System.out.println(Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[] {-1, -2, -3, -4}));
        try {
            Base64.getDecoder().decode("a*b=");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
