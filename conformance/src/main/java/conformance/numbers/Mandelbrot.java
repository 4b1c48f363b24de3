package conformance.numbers;

/// Draws the Mandelbrot set with doubles in ASCII.
public final class Mandelbrot {
    public static void main(String[] args) {
        for (int y = -8; y <= 8; y++) {
            StringBuilder line = new StringBuilder();
            for (int x = -30; x <= 15; x++) {
                double cr = x / 15.0;
                double ci = y / 7.0;
                double zr = 0;
                double zi = 0;
                int n = 0;
                while (n < 60 && zr * zr + zi * zi <= 4) {
                    double next = zr * zr - zi * zi + cr;
                    zi = 2 * zr * zi + ci;
                    zr = next;
                    n++;
                }
                line.append(n == 60 ? '#' : " .:-=+*%@".charAt(n % 9));
            }
            System.out.println(line);
        }
    }
}
