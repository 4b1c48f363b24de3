package conformance.basic;

/// Covers string concatenation with values of every kind.
public final class StringConcat {
    public static void main(String[] args) {
        String name = "x";
        int i = 5;
        long l = 6L;
        char c = 'c';
        boolean b = true;
        byte small = -1;
        short s = 300;
        Object nothing = null;
        System.out.println(name + "=" + i);
        System.out.println(l + name + c + b);
        System.out.println("" + small + s);
        System.out.println("null: " + nothing);
        System.out.println(1 + 2 + "three" + 4 + 5);
        System.out.println('a' + 'b' + "c");
        String built = "";
        for (int k = 0; k < 5; k++) {
            built += k;
        }
        System.out.println(built);
        built += name + '!';
        System.out.println(built);
    }
}
