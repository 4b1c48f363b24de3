package conformance.language;

/// Covers multi-dimensional arrays: partial dimensions, zero and negative sizes, and their run-time types.
public final class MultiArrays {
    public static void main(String[] args) {
        int[][][] partial = new int[2][3][];
        System.out.println(partial[1].length + " " + (partial[1][2] == null));
        System.out.println(new int[0][-1 + 1][5].length);
        String[][] words = new String[2][2];
        words[1][1] = "x";
        System.out.println(words[0][0] + words[1][1]);
        try {
            int[][] bad = new int[2][minus()];
            System.out.println(bad.length);
        } catch (NegativeArraySizeException e) {
            System.out.println("negative " + e.getMessage());
        }
        try {
            int[][] bad = new int[0][minus()];
            System.out.println(bad.length);
        } catch (NegativeArraySizeException e) {
            System.out.println("negative even if empty " + e.getMessage());
        }
        char[][] grid = {"abc".toCharArray(), "de".toCharArray(), {}};
        int cells = 0;
        for (char[] row : grid) {
            for (char cell : row) {
                cells = cells * 31 + cell;
            }
        }
        System.out.println(cells);
        System.out.println(partial.getClass().getName() + partial[0].getClass().getName());
        byte[][] square = new byte[16][16];
        for (int i = 0; i < 16; i++) {
            for (int j = 0; j < 16; j++) {
                square[i][j] = (byte) (i * j);
            }
        }
        System.out.println(square[15][15] + square[10][13]);
    }

    private static int minus() {
        return -3;
    }
}
