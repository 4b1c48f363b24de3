package conformance.basic;

/// Prints a line and ends with the status 3.
public final class ExitStatus {
    public static void main(String[] args) {
        System.out.println("before");
        exit(args.length + 3);
        System.out.println("never printed");
    }

    static void exit(int status) {
        System.exit(status);
    }
}
