package conformance.language;

/// Covers records: accessors, compact constructors, equals, hashCode, toString, nesting, generics, statics.
public final class Records {
    record Point(int x, int y) {
        static final Point ORIGIN = new Point(0, 0);

        Point {
            if (x < -100) {
                throw new IllegalArgumentException("x=" + x);
            }
        }

        Point(int both) {
            this(both, both);
        }

        double length() {
            return Math.sqrt(x * x + y * y);
        }
    }

    record Line(Point from, Point to, String name) { }

    record Box<T>(T content, long[] numbers) {
        @Override public boolean equals(Object other) {
            return other instanceof Box<?> box && content.equals(box.content);
        }

        @Override public int hashCode() {
            return content.hashCode();
        }
    }

    record All(byte b, short s, char c, int i, long l, float f, double d, boolean z, String t) { }

    record Empty() { }

    public static void main(String[] args) {
        Point p = new Point(3, 4);
        System.out.println(p + " " + p.x() + " " + p.length() + " " + new Point(7));
        System.out.println(p.equals(new Point(3, 4)) + " " + p.equals(new Point(4, 3)) + " " + p.equals(null) + " " + p.equals("p"));
        System.out.println(p.hashCode() == new Point(3, 4).hashCode());
        Line line = new Line(Point.ORIGIN, p, null);
        System.out.println(line);
        System.out.println(line.equals(new Line(new Point(0), new Point(3, 4), null)));
        System.out.println(new Box<>("a", null).equals(new Box<>("a", new long[1])));
        System.out.println(new All((byte) 1, (short) 2, 'c', 4, 5, 6.5f, -0.0, true, "t"));
        System.out.println(new All((byte) 1, (short) 2, 'c', 4, 5, Float.NaN, 0.0, true, "t").equals(new All((byte) 1, (short) 2, 'c', 4, 5, Float.NaN, 0.0, true, "t")));
        System.out.println(new All((byte) 1, (short) 2, 'c', 4, 5, 6f, 0.0, true, "t").equals(new All((byte) 1, (short) 2, 'c', 4, 5, 6f, -0.0, true, "t")));
        System.out.println(new Empty() + " " + new Empty().equals(new Empty()) + " " + new Empty().hashCode());
        try {
            new Point(-101, 0);
        } catch (IllegalArgumentException refused) {
            System.out.println(refused.getMessage());
        }
    }
}
