package conformance.language;

/// Covers stores into covariant arrays that are allowed and refused, and array types at run time.
public final class ArrayCovariance {
    public static void main(String[] args) {
        Object[] objects = new String[2];
        objects[0] = "fine";
        try {
            objects[1] = 5;
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        objects[1] = null;
        Number[] numbers = new Integer[] {1, 2};
        try {
            numbers[0] = 2.5;
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        Object[] rows = new int[2][3];
        rows[0] = new int[] {7};
        try {
            rows[1] = new long[1];
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        Runnable[] runnables = new Runnable[1];
        runnables[0] = () -> System.out.println("run");
        runnables[0].run();
        Object[] asObjects = runnables;
        try {
            asObjects[0] = "no";
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        Object[][] deep = new String[1][1];
        try {
            deep[0] = new Object[1];
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(objects.getClass().getName() + " " + rows.getClass().getName() + " " + objects.getClass().getComponentType().getName());
        System.out.println(objects.clone().getClass() == String[].class);
    }
}
