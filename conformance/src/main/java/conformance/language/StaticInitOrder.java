package conformance.language;

/// Covers when classes are initialised: first use, superclass first, constants that do not, arrays that do not.
public final class StaticInitOrder {
    static final StringBuilder LOG = new StringBuilder();

    static int log(String what) {
        LOG.append(what).append(' ');
        return LOG.length();
    }

    static class Parent {
        static {
            log("Parent");
        }

        static int value = log("Parent.value");
    }

    static class Child extends Parent {
        static final int CONSTANT = 5;
        static final Integer BOXED = log("Child.BOXED");

        static {
            log("Child");
        }

        static void touch() {
            log("touch");
        }
    }

    static class Lazy {
        static {
            log("Lazy");
        }

        static final String TEXT = "constant";
    }

    interface Unused {
        int VALUE = log("Unused");
    }

    static class User implements Unused {
        static {
            log("User");
        }
    }

    public static void main(String[] args) {
        log("main");
        log("constant" + Child.CONSTANT + Lazy.TEXT.length());
        Child[] children = new Child[1];
        log("array" + children.length);
        log("inherited" + (Child.value > 0));
        Child.touch();
        new User();
        System.out.println(Unused.class.getName().length() > 0);
        System.out.println(LOG);
        System.out.println(Unused.VALUE > 0);
        System.out.println(LOG.substring(LOG.length() - 7));
    }
}
