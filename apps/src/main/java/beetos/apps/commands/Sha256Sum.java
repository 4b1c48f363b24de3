package beetos.apps.commands;

import java.io.IOException;

/// `sha256sum [FILE ...]`: the SHA-256 of files, read piece by piece.
public final class Sha256Sum {
    private Sha256Sum() {}

    public static void main(String[] arguments) {
        Streams.run("sha256sum", Sha256Sum::run, arguments);
    }

    static int run(String[] arguments, Streams streams) throws IOException {
        Options options = Options.of(arguments, "", "", "sha256sum [FILE ...]");
        return new Inputs("sha256sum", streams).each(options.operands(),
                (name, input) -> streams.line(Sha256.of(input) + "  " + (name == null ? "-" : name)));
    }
}
