package beetos.kernel;

/// A thread. Its registers are in [Context]; it is in at most one [ThreadList] and has at most one entry in the [DeadlineHeap].
/// `effective` is never below `priority`: what callers lend comes on top (see [Lending]).
public final class ThreadControl {
    static final int GRAINS = 16;

    public final int index;
    /// Physical address of its [Context].
    public final long context;
    final Deadline deadline;

    ProcessControl process;
    int state;
    int priority;
    int effective;
    /// Whether it has used V registers since it began; the architecture's code sets it.
    public boolean vectors;
    /// Stopped for its process's collector: READY threads stay out of the ready lists.
    boolean stopped;
    /// Its number within its process.
    int number;
    ThreadControl nextInProcess;

    ThreadList list;
    ThreadControl next;
    ThreadControl previous;

    /// Its blocking message, one at a time.
    Envelope envelope;
    /// A second one, set aside before a lend with a deadline, so that giving up cannot fail.
    Envelope spare;
    /// Whom it waits for while SENDING.
    Connection connection;
    /// The client whose message it took last and has neither answered nor deferred: it lends its priority.
    ThreadControl lender;
    /// The server it received from last.
    Server serving;
    /// The address it waits on while IN_FUTEX; the number it joins while JOINING; work done so far by a restarted call.
    long detail;
    /// Whose space its PROCESS_MAP is in the middle of changing.
    ProcessControl target;
    int targetGeneration;

    ThreadControl(int index, long context, Deadline deadline) {
        this.index = index;
        this.context = context;
        this.deadline = deadline;
    }

    public ProcessControl process() {
        return process;
    }

    public int number() {
        return number;
    }
}
