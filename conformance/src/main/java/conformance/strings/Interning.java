package conformance.strings;

/// Covers identity and equality of constants, computed strings and intern.
public final class Interning {
    private static final String HALF = "inter";

    public static void main(String[] args) {
        String computed = HALF.substring(0, 5) + (args.length + 100);
        System.out.println("inter100".equals(computed) + " " + ("inter100" == computed) + " " + ("inter100" == computed.intern()));
        System.out.println((HALF + "n") == "intern");
        System.out.println(String.valueOf(new char[] {'q'}).intern() == "q");
        final String constant = "a" + 1 + 'c' + true + 2.5;
        System.out.println(constant == "a1ctrue2.5");
    }
}
