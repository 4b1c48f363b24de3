package conformance.text;

/// Covers parsing of double and float: exponents, long digits, halfway cases, hexadecimal, limits and refusals.
public final class ParseDoubles {
    public static void main(String[] args) {
        String[] texts = {"0", "-0.0", "1e3", "1.5E-3", ".5", "5.", "  7.25  ", "1e400", "-1e400", "1e-400", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324",
            "1.7976931348623157e308", "1.7976931348623159e308", "9007199254740993", "9007199254740992.5", "0.1000000000000000055511151231257827", "123456789012345678901234567890", "NaN", "Infinity", "-Infinity",
            "0x1.8p1", "0x0.1p-2", "1.0f", "2d", "1.00000017881393432617187499", "1.00000017881393432617187500", "8.5", "abc", "", "1e", "--1", "1,5", "+3.5"};
        for (String text : texts) {
            try {
                System.out.println(text.trim() + " -> " + Double.parseDouble(text) + " " + Float.parseFloat(text));
            } catch (NumberFormatException e) {
                System.out.println("{" + e.getMessage() + "}");
            }
        }
    }
}
