package conformance.strings;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// Reads System.in by BufferedReader, line by line, with non-ASCII text, and sums numbers.
public final class ReaderInput {
    public static void main(String[] args) throws Exception {
        BufferedReader reader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line;
        int number = 0;
        long sum = 0;
        while ((line = reader.readLine()) != null) {
            number++;
            System.out.println(number + ": [" + line + "] " + line.length());
            try {
                sum += Long.parseLong(line.trim());
            } catch (NumberFormatException e) {
                System.out.println("not a number");
            }
        }
        System.out.println(sum);
    }
}
