package programs;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Formatter;
import java.util.Scanner;

/// Opens a file by references to constructors: writes it three times and shows each.
public final class Constructors {
    private interface Maker<T, F> {
        T make(F name) throws IOException;

        static Maker<PrintWriter, String> writer() {
            return PrintWriter::new;
        }
    }

    private interface Encoded {
        PrintStream make(String name, String encoding) throws IOException;
    }

    private Constructors() {}

    public static void main(String[] arguments) throws IOException {
        String name = arguments[0];
        try (PrintWriter writer = Maker.writer().make(name)) {
            writer.println("by writer");
        }
        show(name);
        Encoded encoded = PrintStream::new;
        try (PrintStream stream = encoded.make(name, "UTF-16BE")) {
            stream.print("by stream");
        }
        System.out.println("octets " + new File(name).length());
        Maker<Formatter, File> formatters = Formatter::new;
        try (Formatter formatter = formatters.make(new File(name))) {
            formatter.format("by %s\n", "formatter");
        }
        show(name);
    }

    private static void show(String name) throws IOException {
        Maker<Scanner, File> scanners = Scanner::new;
        try (Scanner scanner = scanners.make(new File(name))) {
            System.out.println(scanner.nextLine());
        }
    }
}
