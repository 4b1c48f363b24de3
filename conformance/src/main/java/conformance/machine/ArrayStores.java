package conformance.machine;

import java.util.Arrays;
import java.util.List;

/// Covers ArrayStoreException in loops, through generics, arraycopy and interfaces.
public final class ArrayStores {
    @SuppressWarnings("unchecked")
    static <T> T[] fill(T[] array, Object value) {
        for (int i = 0; i < array.length; i++) {
            array[i] = (T) value;
        }
        return array;
    }

    public static void main(String[] args) {
        System.out.println(Arrays.toString(fill(new Object[2], 5)));
        try {
            fill(new String[2], 5);
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        try {
            fill(new Runnable[1], "text");
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        try {
            fill(new int[1][], new Object[0]);
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        try {
            List.of("a", 1).toArray(new String[0]);
        } catch (ArrayStoreException e) {
            System.out.println("toArray refused");
        }
        System.out.println(Arrays.toString(fill(new CharSequence[1], "text")) + Arrays.toString(fill(new Comparable<?>[1], 'c')));
    }
}
