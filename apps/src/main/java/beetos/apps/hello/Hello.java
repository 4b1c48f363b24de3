package beetos.apps.hello;

import beetos.user.Startup;

/// Prints a greeting, its process id and its arguments.
public final class Hello {
    private Hello() {}

    public static void main(String[] arguments) {
        System.out.println("Hello from BeetOS!");
        System.out.println("pid " + Startup.processId());
        System.out.println("arguments: " + String.join(" ", arguments));
    }
}
