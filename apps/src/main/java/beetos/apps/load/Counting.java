package beetos.apps.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

/// The two ends of a pipe: numbers in order, and that they are.
final class Counting {
    private static final int PAUSE = 10;         // milliseconds
    private static final String END = "end";

    private Counting() {}

    static String print(Load.Stop stop) throws InterruptedException {
        for (int number = 1; !stop.reached() && !System.out.checkError(); number++) {
            System.out.println(number);
            Thread.sleep(PAUSE);
        }
        System.out.println(END);
        return "";
    }

    static String read() throws IOException {
        BufferedReader numbers = new BufferedReader(new InputStreamReader(System.in));
        int last = 0;
        for (String line = numbers.readLine(); line != null; line = numbers.readLine()) {
            if (line.equals(END)) {
                return last + " rounds";
            }
            if (!line.equals(Integer.toString(last + 1))) {
                throw new IllegalStateException(line + " behind " + last);
            }
            last++;
        }
        throw new IllegalStateException("the pipe ended behind " + last);
    }
}
