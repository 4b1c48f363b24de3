package conformance.language;

/// Covers instanceof and casts over classes, interfaces, arrays of many shapes, boxes and null.
public final class InstanceOf {
    interface Mark { }

    static class A implements Mark { }

    static class B extends A { }

    static final class C extends B implements Comparable<C> {
        @Override public int compareTo(C other) {
            return 0;
        }
    }

    static String test(Object o) {
        return (o instanceof A ? "A" : "-") + (o instanceof B ? "B" : "-") + (o instanceof C ? "C" : "-") + (o instanceof Mark ? "M" : "-")
                + (o instanceof Comparable<?> ? "c" : "-") + (o instanceof Object[] ? "O" : "-") + (o instanceof A[] ? "a" : "-") + (o instanceof Mark[] ? "m" : "-")
                + (o instanceof int[] ? "i" : "-") + (o instanceof Object[][] ? "2" : "-") + (o instanceof int[][] ? "j" : "-") + (o instanceof Cloneable ? "k" : "-")
                + (o instanceof java.io.Serializable ? "s" : "-") + (o instanceof Number ? "n" : "-") + (o instanceof CharSequence ? "t" : "-");
    }

    public static void main(String[] args) {
        Object[] all = {null, new Object(), new A(), new B(), new C(), new A[0], new B[1], new C[0][0], new Mark[0], new Object[0], new int[0], new int[0][0],
            new Object[0][0], new String[0], 1, 1L, 'c', "s", new Comparable<?>[0]};
        for (Object one : all) {
            System.out.println(test(one));
        }
        Object array = new C[2];
        Mark[] marks = (Mark[]) array;
        Comparable<?>[] comparables = (Comparable<?>[]) array;
        System.out.println(marks.length + comparables.length);
        System.out.println(((Mark) null) == null);
    }
}
