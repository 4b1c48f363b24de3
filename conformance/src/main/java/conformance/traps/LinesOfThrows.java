package conformance.traps;

/// Covers equal checks on neighbouring lines, which a compiler likes to merge: each throw keeps its own line.
public final class LinesOfThrows {
    private int[] data;
    private LinesOfThrows next;

    private static int fields(LinesOfThrows a, LinesOfThrows b, LinesOfThrows c) {
        int sum = a.data.length;
        sum += b.data.length;
        sum += c.data.length;
        return sum;
    }

    private static int indices(int[] array, int i, int j, int k) {
        int sum = array[i];
        sum += array[j];
        sum += array[k];
        return sum;
    }

    private static int divisions(int a, int b, int c) {
        return 100 / a
                + 100 / b
                + 100 / c;
    }

    private static void show(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            System.out.println(e.getStackTrace()[0].getMethodName() + " " + e.getStackTrace()[0].getLineNumber());
        }
    }

    public static void main(String[] args) {
        LinesOfThrows full = new LinesOfThrows();
        full.data = new int[1];
        LinesOfThrows empty = new LinesOfThrows();
        show(() -> fields(full, full, null));
        show(() -> fields(full, null, full));
        show(() -> fields(null, full, full));
        show(() -> fields(empty, full, full));
        show(() -> fields(full, full, empty));
        int[] array = {1, 2};
        show(() -> indices(array, 2, 0, 0));
        show(() -> indices(array, 0, 2, 0));
        show(() -> indices(array, 0, 0, -1));
        show(() -> divisions(0, 1, 1));
        show(() -> divisions(1, 0, 1));
        show(() -> divisions(1, 1, 0));
        System.out.println(full.next == null);
    }
}
