package conformance.language;

/// Covers diamond inheritance: the most specific default wins, class methods win over defaults.
public final class Diamonds {
    interface A {
        default String who() {
            return "A";
        }
    }

    interface B extends A {
        @Override default String who() {
            return "B";
        }
    }

    interface C extends A { }

    static class D implements B, C { }

    static class E {
        public String who() {
            return "E";
        }
    }

    static final class F extends E implements B, C { }

    static class G extends D implements A { }

    static abstract class H implements A {
        @Override public abstract String who();
    }

    static final class I extends H implements C {
        @Override public String who() {
            return "I over " + new D().who();
        }
    }

    public static void main(String[] args) {
        A[] all = {new D(), new F(), new G(), new I(), new C() { }};
        for (A one : all) {
            System.out.println(one.who());
        }
        System.out.println(new F().who() + ((E) all[1]).who() + ((B) all[1]).who());
    }
}
