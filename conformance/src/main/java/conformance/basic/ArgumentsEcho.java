package conformance.basic;

/// Prints its arguments: how many, and each one.
public final class ArgumentsEcho {
    public static void main(String[] args) {
        System.out.println(args.length);
        for (String argument : args) {
            System.out.println(argument);
        }
    }
}
