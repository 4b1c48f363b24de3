package beetos.hosted.faults;

import beetos.abi.Call;
import beetos.abi.ExitCause;
import beetos.abi.StartBlock;
import beetos.hosted.ProgramThread;
import beetos.machine.Memory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What goes wrong in the machines of one [DisturbedLoader], one after the other, and when. The patched classes ask; whoever has the machine's processor
/// does, so one at a time.
public final class Disturbance {
    private static final int FLAG = 0x018;                  // UARTFR (Arm DDI 0183G, 3.3.3 "Flag Register")
    private static final long TRANSMIT_FULL = 1 << 5, TRANSMIT_EMPTY = 1 << 7;
    private static final int TRANSMIT_INTERRUPT = 1 << 5;   // UARTRIS

    private static volatile Plan plan = Plan.NOTHING;
    private static volatile boolean armed;                  // the range counts from here
    private static long allocations, accesses, messages, flags;
    private static long happened;                           // in all machines
    private static volatile boolean silent;
    private static final Map<ProgramThread, Integer> CALLS = new ConcurrentHashMap<>();

    private Disturbance() {}

    /// Before a machine is switched on.
    static void begin(Plan next) {
        plan = next;
        armed = false;
        silent = false;
        allocations = accesses = messages = flags = 0;
        CALLS.clear();
    }

    /// The machine is up.
    static void arm() {
        armed = true;
    }

    /// The UART takes octets again.
    static void speak() {
        silent = false;
    }

    /// Everything works from now on.
    static void end() {
        plan = Plan.NOTHING;
        silent = false;
    }


    /// How many faults there were, in all machines.
    static long happened() {
        return happened;
    }

    private static boolean happens(Plan.Kind kind, long number) {
        boolean happens = plan.kind() == kind && plan.covers(number);
        happened += happens ? 1 : 0;
        return happens;
    }

    /// Whether an account refuses this.
    public static boolean refuses() {
        return armed && happens(Plan.Kind.ALLOCATION, ++allocations);
    }

    /// Whether a device answers with a bus error.
    public static boolean fails() {
        return armed && happens(Plan.Kind.BUS_ERROR, ++accesses);
    }

    /// What the UART says of a register: from its Nth flag on it takes no more octets.
    public static long register(long value, int offset) {
        if (armed && offset == FLAG && happens(Plan.Kind.SILENCE, ++flags)) {
            silent = true;
        }
        return silent && offset == FLAG ? value & ~TRANSMIT_EMPTY | TRANSMIT_FULL : value;
    }

    public static int interrupts(int status) {
        return silent ? status & ~TRANSMIT_INTERRUPT : status;
    }

    public static void calls(ProgramThread thread, long[] registers) {
        if (plan.kind() == Plan.Kind.DEATH) {
            CALLS.put(thread, (int) registers[8]);
        }
    }

    /// A service dies at what it has just received.
    public static void returns(ProgramThread thread, long[] registers) {
        int call = plan.kind() == Plan.Kind.DEATH ? CALLS.getOrDefault(thread, 0) : 0;
        if ((call == Call.REPLY_RECEIVE || call == Call.REPLY_GRANT) && registers[0] >= 0 && plan.victim().equals(name(thread))
                && happens(Plan.Kind.DEATH, ++messages)) {
            throw thread.fault(ExitCause.UNDEFINED_INSTRUCTION);
        }
    }

    /// The thread's program: the first argument in its start block.
    private static String name(ProgramThread thread) {
        long block = thread.program().startBlock();
        long at = block + word(thread, block + StartBlock.ARGUMENTS);
        if (word(thread, block + StartBlock.ARGUMENT_COUNT) == 0) {
            return "";
        }
        byte[] octets = new byte[word(thread, at)];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) Memory.load8(thread.readable(at + Integer.BYTES + i));
        }
        return new String(octets, StandardCharsets.UTF_8);
    }

    private static int word(ProgramThread thread, long at) {
        int word = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            word |= (Memory.load8(thread.readable(at + i)) & 0xFF) << 8 * i;
        }
        return word;
    }
}
