package beetos.apps.commands;

/// `nothing`: the smallest program.
public final class Nothing {
    private Nothing() {}

    public static void main(String[] arguments) {}
}
