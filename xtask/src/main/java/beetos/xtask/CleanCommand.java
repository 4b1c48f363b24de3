package beetos.xtask;

import picocli.CommandLine.Command;

/// Listed here for `./beet help`; the script does it itself, so that it works when nothing compiles.
@Command(name = "clean", description = "Removes everything that a build made.", mixinStandardHelpOptions = true)
final class CleanCommand implements Runnable {
    @Override
    public void run() {}
}
