package beetos.apps.commands;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// `tee [-a] FILE ...`: copies its input to its output and into files; `-a` behind what they hold.
public final class Tee {
    private Tee() {}

    public static void main(String[] arguments) {
        Streams.run("tee", Tee::run, arguments);
    }

    static int run(String[] arguments, Streams streams) throws IOException {
        Options options = Options.of(arguments, "a", "", "tee [-a] FILE ...");
        List<OutputStream> outputs = new ArrayList<>(List.of(streams.output()));
        int status = 0;
        for (String name : options.operands()) {
            try {
                outputs.add(new FileOutputStream(name, options.has('a')));
            } catch (IOException refused) {
                streams.errors().println("tee: " + refused.getMessage());
                status = 1;
            }
        }
        byte[] octets = new byte[4096];
        for (int count = streams.input().read(octets); count > 0; count = streams.input().read(octets)) {
            for (OutputStream output : outputs) {
                output.write(octets, 0, count);
            }
        }
        for (OutputStream output : outputs.subList(1, outputs.size())) {
            output.close();
        }
        return status;
    }
}
