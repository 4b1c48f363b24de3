package beetos.apps.load;

import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.api.files.Files;
import java.io.IOException;

/// `load WHAT …`: works until the file STOP exists, then says how often, and `all well`.
///
///     copy DIRECTORY STOP [loose]   writes a file, copies it, compares; refusals are counted if it is `loose`, and else its end
///     hold FILE STOP                writes to a file that is opened once, and reads all of it again
///     count STOP                    prints numbers
///     sum                           reads what `count` prints: none is missing, none comes twice
public final class Load {
    private Load() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String what = arguments[0] + (arguments.length > 1 ? " " + arguments[1] : "");
        try {
            String result = switch (arguments[0]) {
                case "copy" -> new Copying(arguments[1], new Stop(arguments[2]), arguments.length > 3).run();
                case "hold" -> Holding.run(arguments[1], new Stop(arguments[2]));
                case "count" -> Counting.print(new Stop(arguments[1]));
                default -> Counting.read();
            };
            if (!result.isEmpty()) {
                System.out.println("load " + what + ": " + result + ", all well");
            }
        } catch (FileException | IllegalStateException failure) {
            System.out.println("load " + what + ": FAILED: " + failure);
            System.exit(1);
        }
    }

    /// The file whose presence ends the work.
    record Stop(Files files, String path) {
        Stop(String path) {
            this(Files.connect(), path);
        }

        boolean reached() {
            try {
                files.status(path);
                return true;
            } catch (FileException absent) {
                if (absent.error() == FileError.NOT_FOUND) {
                    return false;
                }
                throw absent;
            }
        }
    }
}
