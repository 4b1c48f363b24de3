package conformance.files;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.LineNumberReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Scanner;
import java.util.TreeMap;

/// Covers readers, writers, Scanner, PrintWriter and Properties on files.
final class TextFiles {
    private static final String NAME = "text.txt";

    private TextFiles() { }

    static void main() throws IOException {
        try (BufferedWriter out = new BufferedWriter(new FileWriter(NAME))) {
            for (int i = 0; i < 3000; i++) {
                out.write("line " + i + " é \uD83D\uDE00");
                out.newLine();
            }
        }
        System.out.println(new File(NAME).length());
        try (LineNumberReader in = new LineNumberReader(new FileReader(NAME))) {
            int hash = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                hash = 31 * hash + line.hashCode();
            }
            System.out.println(in.getLineNumber() + " " + hash);
        }
        try (BufferedReader in = new BufferedReader(new FileReader(NAME, StandardCharsets.ISO_8859_1))) {
            System.out.println(in.lines().limit(2).toList() + " " + in.ready());
        }
        try (FileWriter out = new FileWriter(NAME, StandardCharsets.UTF_8, true)) {
            out.write("the last");
        }
        try (Scanner in = new Scanner(new File(NAME))) {
            int lines = 0;
            String last = "";
            while (in.hasNextLine()) {
                last = in.nextLine();
                lines++;
            }
            System.out.println(lines + " " + last);
        }
        try (PrintWriter out = new PrintWriter(NAME)) {
            out.println(12);
            out.printf("%5.2f %s%n", 3.14159, "pi");
            out.print("word 7 8.5 true");
        }
        try (Scanner in = new Scanner(Path.of(NAME))) {
            System.out.println(in.nextInt() + " " + in.nextDouble() + " " + in.next() + " " + in.next() + " " + in.nextInt() + " " + in.nextDouble() + " " + in.nextBoolean()
                    + " " + in.hasNext());
        }
        try (PrintStream out = new PrintStream(NAME, "UTF-8")) {
            out.println("key = value");
            out.println("# comment");
            out.println("other:\\u00e9 \\");
            out.println("   continued");
        }
        Properties properties = new Properties();
        try (FileReader in = new FileReader(NAME)) {
            properties.load(in);
        }
        System.out.println(new TreeMap<>(properties));
        try {
            System.out.println(new Scanner(new File("none")));
        } catch (FileNotFoundException absent) {
            System.out.println(absent.getMessage());
        }
        Attempt.of("writer nowhere", () -> new FileWriter("none/x"));
        Attempt.of("printer of a folder", () -> new PrintWriter("."));
        System.out.println(new File(NAME).delete());
    }
}
