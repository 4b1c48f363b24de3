package beetos.os.console;

import beetos.api.process.Job;
import beetos.user.Connection;
import beetos.user.Message;
import java.util.ArrayList;
import java.util.List;

/// The jobs that Ctrl-C ends, as the shell gave them.
final class ForegroundJobs {
    private static final int INTERRUPTED = 130;

    private final List<Connection> jobs = new ArrayList<>();

    boolean none() {
        return jobs.isEmpty();
    }

    /// Those in the lanes of a message, in the place of the ones before.
    void take(Message message) {
        for (int i = 0; i < jobs.size(); i++) {
            jobs.get(i).close();
        }
        jobs.clear();
        for (int lane = 0; lane < beetos.abi.Message.HANDLES; lane++) {
            if (message.handle(lane) != 0) {
                jobs.add(new Connection(message.handle(lane)));
            }
        }
    }

    void end() {
        for (int i = 0; i < jobs.size(); i++) {
            jobs.get(i).call(Job.KILL, INTERRUPTED, 0, 0, 0);
        }
    }
}
