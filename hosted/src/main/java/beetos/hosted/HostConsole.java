package beetos.hosted;

import java.io.OutputStream;

/// The host's side of the machine's serial line.
interface HostConsole extends AutoCloseable {
    OutputStream output();

    /// What comes in goes to this machine from now.
    void attach(Machine machine);

    @Override
    void close();
}
