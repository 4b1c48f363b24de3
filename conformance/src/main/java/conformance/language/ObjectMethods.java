package conformance.language;

/// Covers toString, equals and hashCode of Object, getClass, and classes that override them.
public final class ObjectMethods {
    static final class Plain { }

    static final class Valued {
        final int value;

        Valued(int value) {
            this.value = value;
        }

        @Override public boolean equals(Object other) {
            return other != null && other.getClass() == getClass() && ((Valued) other).value == value;
        }

        @Override public int hashCode() {
            return value;
        }
    }

    public static void main(String[] args) {
        Plain plain = new Plain();
        System.out.println(plain.equals(plain) + " " + plain.equals(new Plain()));
        System.out.println(plain.hashCode() == plain.hashCode());
        System.out.println(plain.hashCode() == System.identityHashCode(plain));
        System.out.println(plain.toString().startsWith("conformance.language.ObjectMethods$Plain@"));
        System.out.println(new Valued(255).toString());
        System.out.println(new Valued(3).equals(new Valued(3)) + " " + new Valued(3).equals(plain));
        System.out.println(new Valued(3).getClass() == Valued.class);
        System.out.println(plain.getClass().getName() + " " + plain.getClass().getSimpleName());
        System.out.println(new int[0].toString().startsWith("[I@"));
        System.out.println(Valued.class + " " + Runnable.class + " " + int.class);
        Object lock = new Object();
        System.out.println(System.identityHashCode(lock) == System.identityHashCode(lock) && System.identityHashCode(null) == 0);
    }
}
