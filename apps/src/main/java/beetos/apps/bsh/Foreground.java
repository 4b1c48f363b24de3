package beetos.apps.bsh;

import beetos.abi.Message;
import beetos.api.console.Console;
import beetos.api.process.Job;
import beetos.user.Clock;
import beetos.user.Handle;
import beetos.user.Handler;
import beetos.user.KernelException;
import beetos.user.Server;
import beetos.user.Status;
import java.util.ArrayList;
import java.util.List;

/// The jobs that Ctrl-C ends. The console is told, and its next run if it dies meanwhile: each run holds a connection to a server of this shell's,
/// and the notice that this is closed is what a thread here waits for.
final class Foreground implements Handler {
    private final Console console;
    private final Server server = Server.create();
    private List<Job> jobs = List.of();
    private long watch;             // badge of the connection that the console holds

    private Foreground(Console console) {
        this.console = console;
    }

    static Foreground begin(Console console) {
        Foreground foreground = new Foreground(console);
        foreground.watch();
        new Thread(() -> foreground.server.serve(foreground), "foreground").start();
        return foreground;
    }

    /// Before jobs of the foreground begin: who still reads from the terminal has the end, and they find it cooked.
    synchronized void clear() {
        jobs = List.of();
        try {
            console.mode(Console.COOKED);
            console.foreground(0);
        } catch (KernelException gone) {
            return;      // its next run begins so
        }
    }

    /// Sets whom Ctrl-C ends: of more than four the last ones, whose end ends the others by their pipes.
    synchronized void set(List<Job> now) {
        if (!now.equals(jobs)) {
            jobs = new ArrayList<>(now);
            tell();
        }
    }

    private void tell() {
        long lanes = 0;
        for (int i = 0; i < Math.min(jobs.size(), Message.HANDLES); i++) {
            lanes |= Handle.copied(jobs.get(jobs.size() - 1 - i).connection().handle()) << i * Message.LANE_BITS;
        }
        try {
            console.foreground(lanes);
        } catch (KernelException gone) {
            return;      // its next run is told when the notice is here
        }
    }

    private void watch() {
        watch = Clock.nanos();
        try {
            console.watch(server.connect(watch));
        } catch (KernelException gone) {
            return;      // the connection went with it: there is a notice
        }
    }

    @Override
    public synchronized void closed(long badge) {
        if (badge == watch) {
            watch();
            tell();
        }
    }

    @Override
    public void message(beetos.user.Message message) {
        message.refuse(Status.UNKNOWN_OPERATION);
    }
}
