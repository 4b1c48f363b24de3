package conformance.machine;

/// Prints the traces of exceptions thrown by the machine and by hand: class, method and line of each frame.
public final class StackTraces {
    interface Step {
        int step(int[] array, int index);
    }

    static int read(int[] array, int index) {
        return array[index];
    }

    static int divide(int[] array, int index) {
        int a = array[0];
        int b = index;
        return a
                / b;
    }

    static int cast(int[] array, int index) {
        Object object = index > 0 ? array : "text";
        String text =
                (String) object;
        return text.length();
    }

    static final class Thrower implements Step {
        Thrower() {
            depth = 2;
        }

        private int depth;

        @Override public int step(int[] array, int index) {
            return depth-- > 0 ? step(array, index) : fail();
        }

        private int fail() {
            throw new UnsupportedOperationException("by hand");
        }
    }

    static void show(Step step, int[] array, int index) {
        try {
            System.out.println(step.step(array, index));
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getName() + " " + (e instanceof ClassCastException ? "" : e.getMessage()));
            for (StackTraceElement element : e.getStackTrace()) {
                if (!element.getMethodName().startsWith("lambda") && !element.getClassName().contains("$$")) {
                    System.out.println("  " + element.getClassName() + "." + element.getMethodName() + ":" + element.getLineNumber());
                }
            }
        }
    }

    public static void main(String[] args) {
        show(new Step() {
            @Override public int step(int[] array, int index) {
                return read(array, index);
            }
        }, new int[2], 2);
        show((array, index) -> divide(array, index), new int[2], 0);
        show((array, index) -> cast(array, index), new int[2], 1);
        show(new Thrower(), null, 0);
        show((array, index) -> read(array, index), null, 0);
    }
}
