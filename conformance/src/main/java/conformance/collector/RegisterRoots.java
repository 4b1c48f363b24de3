package conformance.collector;

/// Keeps objects only in locals and expressions across allocations that collect.
public final class RegisterRoots {
    private final int value;

    private RegisterRoots(int value) {
        this.value = value;
    }

    private static RegisterRoots garbage(int n) {
        RegisterRoots last = null;
        for (int i = 0; i < n; i++) {
            last = new RegisterRoots(i);
        }
        return last;
    }

    private int sum(RegisterRoots a, RegisterRoots b, RegisterRoots c, RegisterRoots d, RegisterRoots e, RegisterRoots f, RegisterRoots g) {
        RegisterRoots h = garbage(2000);
        return value + a.value + b.value + c.value + d.value + e.value + f.value + g.value + h.value;
    }

    public static void main(String[] args) {
        long total = 0;
        for (int i = 0; i < 100; i++) {
            total += new RegisterRoots(1).sum(new RegisterRoots(2), garbage(100), new RegisterRoots(3), garbage(50), new RegisterRoots(4), new RegisterRoots(5), garbage(500));
            RegisterRoots[] array = new RegisterRoots[64];
            for (int k = 0; k < 64; k++) {
                array[k] = new RegisterRoots(k);
            }
            garbage(1000);
            for (RegisterRoots one : array) {
                total += one.value;
            }
            String text = "n" + i;
            garbage(300);
            total += text.length();
        }
        System.gc();
        System.out.println(total);
    }
}
