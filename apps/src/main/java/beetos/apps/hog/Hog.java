package beetos.apps.hog;

import beetos.abi.Call;
import beetos.abi.InitialHandles;
import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.api.process.Job;
import beetos.api.process.ProcessException;
import beetos.api.process.Processes;
import beetos.machine.Address;
import beetos.user.Clock;
import beetos.user.Connection;
import beetos.user.SystemCall;
import java.util.ArrayList;
import java.util.List;

/// `hog memory`: maps and touches frames until it is refused, keeps them for a moment, and says how many it had.
/// `hog fork`: starts itself, and so does what it started, until all are refused; then it ends them all and says how many were its own.
/// `hog kernel`: makes the calls that give the kernel most to do ([KernelWork]).
public final class Hog {
    private static final long RUN = 64 * Page.SIZE;
    private static final long MOMENT = 2 * Clock.SECOND;
    private static final long PAUSE = 10 * Clock.MILLISECOND;
    private static final Connection OUTPUT = new Connection(InitialHandles.OUTPUT);

    private Hog() {}

    public static void main(String[] arguments) {
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "memory" -> memory();
            case "fork" -> fork();
            case "brood" -> brood();
            case "kernel" -> KernelWork.run();
            default -> {
                System.out.println("usage: hog memory|fork|kernel");
                System.exit(2);
            }
        }
    }

    private static void memory() {
        long frames = 0;
        for (long run = RUN; run >= Page.SIZE; run >>= 1) {
            long address = map(run);
            while (address > 0) {
                for (long at = address; at < address + run; at += Page.SIZE) {
                    Address.store64(at, at);
                }
                frames += run / Page.SIZE;
                address = map(run);
            }
        }
        Clock.sleepUntil(Clock.nanos() + MOMENT);
        System.out.println("hog: refused after " + frames + " frames");
    }

    private static long map(long length) {
        return SystemCall.invoke(0, length, MapFlags.READ | MapFlags.WRITE, 0, 0, 0, Call.MAP, 0);
    }

    private static void fork() {
        List<Job> jobs = new ArrayList<>();
        String refusal = spawn(jobs);
        Clock.sleepUntil(Clock.nanos() + MOMENT);
        for (Job job : jobs) {
            job.kill(0);
            job.await();
            job.close();
        }
        System.out.println("hog: refused after " + jobs.size() + " children: " + refusal);
    }

    /// A child: goes on for ever.
    private static void brood() {
        List<Job> jobs = new ArrayList<>();
        while (true) {
            spawn(jobs);
            Clock.sleepUntil(Clock.nanos() + PAUSE);
        }
    }

    /// Starts children until it is refused; says why it was.
    private static String spawn(List<Job> jobs) {
        try {
            while (true) {
                jobs.add(Processes.spawn("hog", List.of("brood"), null, OUTPUT, OUTPUT));
            }
        } catch (ProcessException refused) {
            return refused.getMessage();
        }
    }
}
