package conformance.text;

/// Covers parsing of int and long in several radices, unsigned forms, decode, limits and refusals.
public final class ParseIntegers {
    public static void main(String[] args) {
        String[] texts = {"0", "-0", "+7", "2147483647", "-2147483648", "2147483648", "", "-", "+", "12a", " 5", "0x10", "9999999999999999999", "\u0663"};
        for (String text : texts) {
            try {
                System.out.print(Integer.parseInt(text) + " ");
            } catch (NumberFormatException e) {
                System.out.print("{" + e.getMessage() + "} ");
            }
            try {
                System.out.println(Long.parseLong(text));
            } catch (NumberFormatException e) {
                System.out.println("{" + e.getMessage() + "}");
            }
        }
        System.out.println(Integer.parseInt("-ff", 16) + " " + Integer.parseInt("zz", 36) + " " + Long.parseLong("1010", 2) + " " + Integer.parseInt("77", 8));
        System.out.println(Integer.decode("0x1F") + Integer.decode("-010") + Integer.decode("#a") + " " + Long.decode("0XFFFFFFFFFF"));
        System.out.println(Integer.parseUnsignedInt("4294967295") + " " + Long.parseUnsignedLong("18446744073709551615"));
        System.out.println(Byte.parseByte("-128") + " " + Short.parseShort("7fff", 16) + " " + Integer.valueOf("12") + " " + Boolean.parseBoolean("TrUe"));
        try {
            Integer.parseInt(null);
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
        try {
            Byte.parseByte("128");
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Integer.parseInt("abc-12def", 3, 6, 10));
    }
}
