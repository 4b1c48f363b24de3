package conformance.harness;

import conformance.Program;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Something that runs programs. Many at once, since starting one is dear on both kinds of machine.
interface Machine {
    /// Runs each program; the result has an entry for every one that this machine could run.
    Map<Program, Outcome> run(List<Program> programs) throws IOException, InterruptedException;
}
