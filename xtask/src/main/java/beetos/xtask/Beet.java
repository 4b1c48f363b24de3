package beetos.xtask;

import beetos.compiler.model.CompileError;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The entry of `./beet`: reads the command line and turns every failure into one line and an exit status.
@Command(
        name = "beet",
        synopsisSubcommandLabel = "COMMAND",
        description = "Builds, runs, tests and measures BeetOS.",
        subcommands = {
            QemuCommand.class, RunCommand.class, TestCommand.class, BenchCommand.class, BuildCommand.class,
            CompileCommand.class, ExecCommand.class, DataCommand.class, NewCommand.class, DoctorCommand.class, CleanCommand.class, HelpCommand.class
        })
final class Beet {
    private static final int USAGE = 2;

    public static void main(String[] arguments) {
        int status = run(arguments);
        System.out.flush();
        System.exit(status);
    }

    /// The exit status of one command: 0 when it did what it should.
    static int run(String... arguments) {
        CommandLine line = new CommandLine(new Beet());
        line.setParameterExceptionHandler((mistake, _) -> {
            String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
            String what = mistake instanceof CommandLine.UnmatchedArgumentException unmatched
                    ? "there is no '" + unmatched.getUnmatched().getFirst() + "'"
                    : mistake.getMessage();
            System.err.println("beet: " + what + " (see ./" + command + " --help)");
            return USAGE;
        });
        line.setExecutionExceptionHandler((cause, _, _) -> {
            if (!(cause instanceof Failure || cause instanceof CompileError)) throw cause;
            System.err.println("beet: " + cause.getMessage());
            return 1;
        });
        // What follows the program belongs to the program.
        line.getSubcommands().get("exec").setStopAtPositional(true);
        return line.execute(arguments.length == 0 ? new String[] {"help"} : arguments);
    }
}
