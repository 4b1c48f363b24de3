package conformance.strings;

/// Covers substring, subSequence, chars, concat, repeat, and bounds that are refused.
public final class Substrings {
    public static void main(String[] args) {
        String s = "0123456789";
        System.out.println(s.substring(3) + s.substring(3, 3) + s.substring(10) + s.subSequence(1, 4) + s.concat("!").concat(""));
        System.out.println("ab".repeat(5) + "x".repeat(0) + "".repeat(9) + "-".repeat(3));
        int[][] bad = {{-1, 2}, {3, 2}, {0, 11}, {11, 11}};
        for (int[] range : bad) {
            try {
                System.out.println(s.substring(range[0], range[1]));
            } catch (StringIndexOutOfBoundsException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            System.out.println(s.charAt(10));
        } catch (StringIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println("x".repeat(-1));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        char[] target = new char[5];
        s.getChars(2, 5, target, 1);
        System.out.println(String.valueOf(target, 1, 3));
        System.out.println(s.toCharArray().length);
    }
}
