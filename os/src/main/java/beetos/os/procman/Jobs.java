package beetos.os.procman;

import beetos.api.process.Ending;
import beetos.api.process.Job;
import beetos.api.process.ProcessError;
import beetos.user.Message;
import beetos.user.Status;

/// What the holder of a job may ask of it: to wait for its end, to bring it about.
final class Jobs {
    /// How many may wait for one process: those that gave up are not told apart from those that still wait.
    private static final int WAITERS = 64;

    private final ProcessTable table;

    Jobs(ProcessTable table) {
        this.table = table;
    }

    void answer(Message message, Process process) {
        switch (message.operation()) {
            case Job.WAIT -> await(message, process);
            case Job.POLL -> {
                if (process.ending() == null) {
                    message.refuse(ProcessError.NOT_FOUND.status());
                } else {
                    tell(message, process.ending());
                }
            }
            case Job.KILL -> {
                kill(process, (int) message.word(0));
                message.reply(Status.OK);
            }
            case Job.IDENTIFY -> message.reply(Status.OK, process.id(), 0, 0, 0);
            default -> message.refuse(Status.UNKNOWN_OPERATION);
        }
    }

    private static void await(Message message, Process process) {
        if (process.ending() != null) {
            tell(message, process.ending());
        } else if (!message.awaited() || process.waiters().size() >= WAITERS) {
            message.refuse(Status.EXHAUSTED);
        } else {
            process.waiters().add(message);
            message.defer();
        }
    }

    /// Everybody who waits is told; without taking memory.
    static void ended(Process process, Ending ending) {
        process.end(ending);
        for (int i = process.waiters().size() - 1; i >= 0; i--) {
            tell(process.waiters().remove(i), ending);
        }
    }

    private static void tell(Message waiter, Ending ending) {
        waiter.reply(Status.OK, ending.cause(), ending.status(), ending.faultAddress(), ending.programCounter());
    }

    /// Ends it and all below it.
    private void kill(Process process, int status) {
        process.kernel().kill(status);
        killBelow(process, status);
    }

    /// Ends what it started, directly or not.
    void killBelow(Process process, int status) {
        for (int i = 0; i < table.limit(); i++) {
            Process other = table.at(i);
            if (other != null && other.ending() == null && other.descendsFrom(process)) {
                other.kernel().kill(status);
            }
        }
    }
}
