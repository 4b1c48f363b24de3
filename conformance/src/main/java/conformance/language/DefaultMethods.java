package conformance.language;

/// Covers default, static and private interface methods, overriding them and calling them by Interface.super.
public final class DefaultMethods {
    interface Greeter {
        String name();

        default String greet() {
            return decorate("Hello " + name());
        }

        private String decorate(String text) {
            return "<" + text + ">";
        }

        static Greeter of(String name) {
            return () -> name;
        }
    }

    interface Loud extends Greeter {
        @Override default String greet() {
            return Greeter.super.greet().toUpperCase();
        }
    }

    interface Polite extends Greeter {
        @Override default String greet() {
            return "Dear " + Greeter.super.greet();
        }
    }

    static final class Both implements Loud, Polite {
        @Override public String name() {
            return "both";
        }

        @Override public String greet() {
            return Loud.super.greet() + Polite.super.greet();
        }
    }

    record Named(String name) implements Polite { }

    public static void main(String[] args) {
        System.out.println(Greeter.of("lambda").greet());
        System.out.println(new Both().greet());
        System.out.println(new Named("record").greet());
        Loud loud = () -> "loud";
        System.out.println(loud.greet());
    }
}
