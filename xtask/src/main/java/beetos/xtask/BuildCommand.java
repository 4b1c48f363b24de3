package beetos.xtask;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Makes the image that boots, and says where it is.
@Command(name = "build", description = "Builds the image that boots.", mixinStandardHelpOptions = true)
final class BuildCommand implements Runnable {
    @Option(names = "--add", paramLabel = "NAME=JAR[:MAIN]", description = "A program of your own, or a service or driver with its manifest; typing NAME runs a program.")
    private List<String> added = new ArrayList<>();

    @Override
    public void run() {
        System.out.println(SystemBuild.image(Addition.all(added)));
    }
}
