package conformance.language;

/// Covers hidden fields and static methods, private methods of one name, super fields and package-private overriding.
public final class Hiding {
    static class Parent {
        String name = "parent";

        static String kind() {
            return "static parent";
        }

        private String secret() {
            return "parent's secret";
        }

        String tell() {
            return secret() + ", " + name;
        }
    }

    static final class Child extends Parent {
        String name = "child";

        static String kind() {
            return "static child";
        }

        private String secret() {
            return "child's secret";
        }

        @Override String tell() {
            return super.tell() + "; " + secret() + ", " + name + ", " + super.name + ", " + ((Parent) this).name;
        }
    }

    public static void main(String[] args) {
        Parent parent = new Child();
        System.out.println(parent.name + " " + ((Child) parent).name);
        System.out.println(parent.tell());
        System.out.println(Parent.kind() + " " + Child.kind());
    }
}
