package conformance.basic;

/// Covers dense and sparse switches over int, with fall-through and default.
public final class Switches {
    static int dense(int n) {
        switch (n) {
            case 0:
                return 10;
            case 1:
            case 2:
                return 20;
            case 3:
                n += 100;
            case 4:
                n += 1000;
                break;
            default:
                n = -1;
        }
        return n;
    }

    static int sparse(int n) {
        return switch (n) {
            case Integer.MIN_VALUE -> 1;
            case -1000 -> 2;
            case 0 -> 3;
            case 77777 -> 4;
            case Integer.MAX_VALUE -> 5;
            default -> 0;
        };
    }

    public static void main(String[] args) {
        for (int i = -1; i < 6; i++) {
            System.out.println(dense(i));
        }
        int[] keys = {Integer.MIN_VALUE, -1000, -999, 0, 77777, 77778, Integer.MAX_VALUE};
        for (int key : keys) {
            System.out.println(sparse(key));
        }
    }
}
