package conformance.text;

import java.util.Scanner;
import java.util.StringTokenizer;

/// Covers StringTokenizer and Scanner over a string.
public final class Tokenizers {
    public static void main(String[] args) {
        StringTokenizer tokens = new StringTokenizer("a b,c", " ,", true);
        System.out.println(tokens.countTokens());
        while (tokens.hasMoreTokens()) {
            System.out.print("<" + tokens.nextToken() + ">");
        }
        System.out.println();
        Scanner scanner = new Scanner("12 word 3.5 true\nnext line\n");
        System.out.println(scanner.nextInt() + scanner.next() + scanner.next() + scanner.nextBoolean());
        scanner.nextLine();
        System.out.println(scanner.hasNextLine() + " " + scanner.nextLine() + " " + scanner.hasNext());
    }
}
