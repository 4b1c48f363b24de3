package conformance.basic;

/// Covers calls that are decided by the receiver's class, overriding, super calls and abstract methods.
public final class VirtualCalls {
    abstract static class Shape {
        abstract int area();

        String name() {
            return "shape";
        }

        String describe() {
            return name();
        }
    }

    static class Rectangle extends Shape {
        final int width;
        final int height;

        Rectangle(int width, int height) {
            this.width = width;
            this.height = height;
        }

        @Override int area() {
            return width * height;
        }

        @Override String name() {
            return "rectangle";
        }
    }

    static final class Square extends Rectangle {
        Square(int side) {
            super(side, side);
        }

        @Override int area() {
            return super.area() + 1000;
        }
    }

    static final class Dot extends Shape {
        @Override int area() {
            return 0;
        }
    }

    public static void main(String[] args) {
        Shape[] shapes = {new Rectangle(2, 3), new Square(4), new Dot()};
        int sum = 0;
        for (Shape shape : shapes) {
            sum += shape.area();
            System.out.println(shape.area());
            System.out.println(shape.describe());
        }
        System.out.println(sum);
    }
}
