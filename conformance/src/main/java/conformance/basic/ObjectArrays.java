package conformance.basic;

/// Covers arrays of references, of arrays and of interfaces, with rows of different length.
public final class ObjectArrays {
    public static void main(String[] args) {
        String[] words = new String[3];
        System.out.println(words[1]);
        words[0] = "zero";
        words[2] = "two";
        for (String word : words) {
            System.out.println(word);
        }
        int[][] triangle = new int[5][];
        for (int row = 0; row < triangle.length; row++) {
            triangle[row] = new int[row + 1];
            triangle[row][0] = 1;
            for (int i = 1; i <= row; i++) {
                triangle[row][i] = triangle[row - 1][i - 1] + (i < row ? triangle[row - 1][i] : 0);
            }
        }
        for (int value : triangle[4]) {
            System.out.println(value);
        }
        long[][][] cube = new long[2][3][4];
        cube[1][2][3] = 99;
        System.out.println(cube[1][2][3] + cube[0][0][0]);
        System.out.println(cube[1].length * cube[1][2].length);
        Object[] mixed = {"text", new int[] {7}, null};
        System.out.println(mixed[0].equals("text"));
        System.out.println(((int[]) mixed[1])[0]);
    }
}
