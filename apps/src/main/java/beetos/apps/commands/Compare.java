package beetos.apps.commands;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/// `cmp FILE FILE`: says where two files differ first. Status 0: they are equal; 1: they differ; 2: one could not be read.
public final class Compare {
    private static final int BUFFER = 64 * 1024;

    private Compare() {}

    public static void main(String[] arguments) {
        Streams.run("cmp", Compare::run, arguments);
    }

    static int run(String[] arguments, Streams streams) throws IOException {
        if (arguments.length != 2) {
            throw new UsageException("cmp FILE FILE");
        }
        for (String name : arguments) {
            String refusal = Inputs.refusal(name);
            if (refusal != null) {
                new Inputs("cmp", streams).complain(name, refusal);
                return 2;
            }
        }
        try (InputStream one = new BufferedInputStream(new FileInputStream(arguments[0]), BUFFER);
                InputStream other = new BufferedInputStream(new FileInputStream(arguments[1]), BUFFER)) {
            return compare(one, other, arguments, streams);
        }
    }

    private static int compare(InputStream one, InputStream other, String[] names, Streams streams) throws IOException {
        long line = 1;
        for (long position = 1; ; position++) {
            int octet = one.read();
            int against = other.read();
            if (octet != against) {
                streams.line(octet < 0 || against < 0
                        ? "cmp: " + names[octet < 0 ? 0 : 1] + " ends first, after octet " + (position - 1)
                        : names[0] + " " + names[1] + " differ: octet " + position + ", line " + line);
                return 1;
            }
            if (octet < 0) {
                return 0;
            }
            line += octet == '\n' ? 1 : 0;
        }
    }
}
