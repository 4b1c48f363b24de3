package conformance.basic;

/// Covers creation, literals, length, reads and writes of int arrays, and sorting one by hand.
public final class IntArrays {
    public static void main(String[] args) {
        int[] squares = new int[8];
        System.out.println(squares[3]);
        for (int i = 0; i < squares.length; i++) {
            squares[i] = i * i;
        }
        System.out.println(squares[7]);
        int[] values = {5, 3, 9, -1, 7, 0, 3};
        for (int i = 1; i < values.length; i++) {
            int value = values[i];
            int j = i - 1;
            while (j >= 0 && values[j] > value) {
                values[j + 1] = values[j];
                j--;
            }
            values[j + 1] = value;
        }
        for (int value : values) {
            System.out.println(value);
        }
        values[2] += 10;
        values[3]++;
        System.out.println(values[2] + values[3]--);
        System.out.println(values[3]);
        System.out.println(new int[0].length);
    }
}
