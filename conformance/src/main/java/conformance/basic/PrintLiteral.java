package conformance.basic;

/// Prints one literal: the smallest program that says anything.
public final class PrintLiteral {
    public static void main(String[] args) {
        System.out.println("Hello, machine");
    }
}
