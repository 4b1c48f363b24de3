package conformance.language;

/// Covers switches over strings, with equal hash codes among the labels and strings that are not labels.
public final class StringSwitch {
    static int classify(String word) {
        return switch (word) {
            case "Aa", "C#" -> 1;
            case "BB" -> 2;
            case "AaAa" -> 3;
            case "BBBB" -> 4;
            case "AaBB" -> 5;
            case "" -> 6;
            default -> -1;
        };
    }

    static String old(String word) {
        switch (word) {
            case "one":
                return "1";
            case "two":
            case "three":
                return "2-3";
            default:
                return "many";
        }
    }

    public static void main(String[] args) {
        for (String word : new String[] {"Aa", "BB", "AaAa", "BBBB", "AaBB", "BBAa", "", "C#", "Bb"}) {
            System.out.println(classify(word));
        }
        System.out.println(old("one") + old("two") + old("three") + old("four"));
        try {
            classify(null);
        } catch (NullPointerException expected) {
            System.out.println("null refused");
        }
    }
}
