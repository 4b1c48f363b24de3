package conformance.basic;

/// Covers comparisons of int, boolean operators, short circuits and the conditional operator.
public final class Conditions {
    static int calls;

    static boolean say(boolean answer) {
        calls++;
        return answer;
    }

    public static void main(String[] args) {
        int a = 3;
        int b = 4;
        System.out.println(a < b);
        System.out.println(a <= b);
        System.out.println(a > b);
        System.out.println(a >= b);
        System.out.println(a == b);
        System.out.println(a != b);
        System.out.println(say(false) && say(true));
        System.out.println(calls);
        System.out.println(say(true) || say(true));
        System.out.println(calls);
        System.out.println(say(false) & say(true) | say(true) ^ say(true));
        System.out.println(calls);
        System.out.println(a > b ? "greater" : a == b ? "equal" : "less");
        System.out.println(!(a < b));
    }
}
