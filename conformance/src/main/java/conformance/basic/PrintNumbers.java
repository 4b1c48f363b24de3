package conformance.basic;

/// Prints int, long, char and boolean values through the overloads of println and print.
public final class PrintNumbers {
    public static void main(String[] args) {
        System.out.println(0);
        System.out.println(42);
        System.out.println(-7);
        System.out.println(Integer.MAX_VALUE);
        System.out.println(Integer.MIN_VALUE);
        System.out.println(1234567890123456789L);
        System.out.println(Long.MIN_VALUE);
        System.out.println('x');
        System.out.println(true);
        System.out.println(false);
        System.out.print("no line end, ");
        System.out.print(1);
        System.out.print(' ');
        System.out.print(2L);
        System.out.println();
    }
}
