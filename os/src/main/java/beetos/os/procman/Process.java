package beetos.os.procman;

import beetos.api.process.Ending;
import beetos.user.Message;
import java.util.ArrayList;
import java.util.List;

/// A process that was started here: who it is, whose child, who waits for it. Its record lives until it has ended and its job is closed everywhere.
final class Process {
    private final long key;               // never used twice: badges are made of it
    private final int program;
    private final String name;
    private final Process parent;         // null: started by procman itself
    private final KernelProcess kernel;
    private final Code code;
    private final List<Message> waiters = new ArrayList<>();
    private Ending ending;
    private int jobs;                     // connections that are its job

    Process(long key, int program, String name, Process parent, Loader.Started started) {
        this.key = key;
        this.program = program;
        this.name = name;
        this.parent = parent;
        this.kernel = started.process();
        this.code = started.code();
    }

    long key() {
        return key;
    }

    int id() {
        return kernel.id();
    }

    int program() {
        return program;
    }

    String name() {
        return name;
    }

    Process parent() {
        return parent;
    }

    KernelProcess kernel() {
        return kernel;
    }

    Code code() {
        return code;
    }

    List<Message> waiters() {
        return waiters;
    }

    Ending ending() {
        return ending;
    }

    void end(Ending how) {
        ending = how;
    }

    /// Whether its job is open somewhere.
    boolean held() {
        return jobs > 0;
    }

    void hold() {
        jobs++;
    }

    void release() {
        jobs--;
    }

    /// Whether `ancestor` started it, directly or not.
    boolean descendsFrom(Process ancestor) {
        for (Process process = parent; process != null; process = process.parent) {
            if (process == ancestor) {
                return true;
            }
        }
        return false;
    }
}
