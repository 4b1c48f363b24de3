package conformance.language;

/// Covers inner classes: enclosing instances, shadowed names, inner of inner and inheritance among them.
public final class InnerClasses {
    private int value = 1;

    final class Inner {
        private final int value = 2;

        final class Deeper {
            private final int value = 3;

            String values() {
                return InnerClasses.this.value + " " + Inner.this.value + " " + this.value;
            }

            void change() {
                InnerClasses.this.value += 10;
            }
        }
    }

    class Base {
        int outer() {
            return value;
        }
    }

    final class Derived extends Base {
        @Override int outer() {
            return super.outer() * 2 + value;
        }
    }

    public static void main(String[] args) {
        InnerClasses one = new InnerClasses();
        InnerClasses two = new InnerClasses();
        Inner.Deeper deeper = one.new Inner().new Deeper();
        System.out.println(deeper.values());
        deeper.change();
        System.out.println(deeper.values());
        System.out.println(two.new Inner().new Deeper().values());
        Base base = one.new Derived();
        System.out.println(base.outer());
        try {
            InnerClasses none = null;
            none.new Inner();
        } catch (NullPointerException expected) {
            System.out.println("no enclosing instance");
        }
    }
}
