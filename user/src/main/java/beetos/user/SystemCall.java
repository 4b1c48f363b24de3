package beetos.user;

import beetos.abi.Call;
import beetos.machine.Address;
import beetos.machine.HostedProcessor;
import beetos.machine.Instructions;

/// The kernel's calls as methods: arguments and results as in the table of `beetos.abi`. Nothing is checked here.
public final class SystemCall {
    /// Words of a call block: x0 … x9 of a call, before and after.
    public static final int BLOCK_WORDS = 10;
    /// The block's word for the deadline (x9), and for handle lanes (x7).
    public static final int DEADLINE = 9;
    public static final int HANDLES = 7;
    private static final int NUMBER = 8;

    private static final int ARRAY_HEADER = 16;   // docs/object-model.md, "Objects"

    /// What a call leaves behind: x0 alone is its result.
    private static final String UNDEFINED = "~{x1},~{x2},~{x3},~{x4},~{x5},~{x6},~{x7},~{x8},~{x9},~{x10},~{x11},~{x12},~{x13},~{x14},~{x15},~{x16},~{x17},~{cc},~{memory}";

    private SystemCall() {}

    /// The hosted meaning of `svc`.
    private static long supervisorCall(long[] registers) {
        HostedProcessor.current().supervisorCall(registers);
        return registers[0];
    }

    /// A call whose only result is x0, without handles.
    @Instructions(constraints = "={x0},{x0},{x1},{x2},{x3},{x4},{x5},{x8},{x9}," + UNDEFINED, value = """
            mov x6, xzr
            mov x7, xzr
            svc #0
            """)
    public static long invoke(long x0, long x1, long x2, long x3, long x4, long x5, long number, long deadline) {
        return supervisorCall(new long[] {x0, x1, x2, x3, x4, x5, 0, 0, number, deadline});
    }

    /// A call with all its registers: loads x0–x7 and x9 from the ten words at `block`, stores x0–x9 there, and answers x0.
    @Instructions(constraints = "={x0},{x19},{x8}," + UNDEFINED, value = """
            ldp x0, x1, [x19]
            ldp x2, x3, [x19, #16]
            ldp x4, x5, [x19, #32]
            ldp x6, x7, [x19, #48]
            ldr x9, [x19, #72]
            svc #0
            stp x0, x1, [x19]
            stp x2, x3, [x19, #16]
            stp x4, x5, [x19, #32]
            stp x6, x7, [x19, #48]
            stp x8, x9, [x19, #64]
            """)
    public static long invoke(long block, long number) {
        long[] registers = new long[BLOCK_WORDS];
        for (int i = 0; i < BLOCK_WORDS; i++) {
            registers[i] = Address.load64(block + 8L * i);
        }
        registers[NUMBER] = number;
        supervisorCall(registers);
        for (int i = 0; i < BLOCK_WORDS; i++) {
            Address.store64(block + 8L * i, registers[i]);
        }
        return registers[0];
    }

    /// The same with the block in an array of [#BLOCK_WORDS] words.
    public static long invoke(long[] block, int number) {
        return invoke(Address.of(block) + ARRAY_HEADER, number);
    }

    /// CALL with four words and no deadline, for an answer of one word: its first, or the kernel's error.
    @Instructions(constraints = "={x0},{x0},{x1},{x2},{x3},{x4},{x5}," + UNDEFINED, value = """
            mov x7, xzr
            mov x8, #1
            mov x9, xzr
            svc #0
            cmp x0, #0
            csel x0, x0, x1, lt
            """)
    public static long call(long connection, long id, long word0, long word1, long word2, long word3) {
        long[] registers = {connection, id, word0, word1, word2, word3, 0, 0, Call.CALL, 0};
        long result = supervisorCall(registers);
        return result < 0 ? result : registers[1];
    }

    /// The null call.
    @Instructions(constraints = "={x0}," + UNDEFINED, value = """
            mov x8, #0
            svc #0
            """)
    public static long version() {
        return supervisorCall(new long[BLOCK_WORDS]);
    }

    public static long reply(long token, long word0, long word1, long word2) {
        return reply(token, word0, word1, word2, 0, 0);
    }

    /// REPLY with all its words and no handles.
    @Instructions(constraints = "={x0},{x1},{x2},{x3},{x4},{x5},{x6}," + UNDEFINED, value = """
            mov x0, xzr
            mov x7, xzr
            mov x8, #3
            mov x9, xzr
            svc #0
            """)
    public static long reply(long token, long word0, long word1, long word2, long word3, long word4) {
        return supervisorCall(new long[] {0, token, word0, word1, word2, word3, word4, 0, Call.REPLY, 0});
    }

    public static long notify(int server, long bits) {
        return invoke(server, bits, 0, 0, 0, 0, Call.NOTIFY, 0);
    }

    public static long timer(int server, int bit, long deadline) {
        return invoke(server, bit, 0, 0, 0, 0, Call.TIMER, deadline);
    }

    public static long createServer() {
        return invoke(0, 0, 0, 0, 0, 0, Call.SERVER_CREATE, 0);
    }

    public static long createConnection(int server, long badge, long rights) {
        return invoke(server, badge, rights, 0, 0, 0, Call.CONNECTION_CREATE, 0);
    }

    public static long duplicate(int handle, long rights) {
        return invoke(handle, rights, 0, 0, 0, 0, Call.HANDLE_DUPLICATE, 0);
    }

    public static long close(int handle) {
        return invoke(handle, 0, 0, 0, 0, 0, Call.HANDLE_CLOSE, 0);
    }

    public static long kind(int handle) {
        return invoke(handle, 0, 0, 0, 0, 0, Call.HANDLE_KIND, 0);
    }

    public static long map(long address, long length, long flags) {
        return invoke(address, length, flags, 0, 0, 0, Call.MAP, 0);
    }

    public static long unmap(long address, long length) {
        return invoke(address, length, 0, 0, 0, 0, Call.UNMAP, 0);
    }

    public static long protect(long address, long length, long flags) {
        return invoke(address, length, flags, 0, 0, 0, Call.PROTECT, 0);
    }

    public static long sleep(long deadline) {
        return invoke(0, 0, 0, 0, 0, 0, Call.SLEEP, deadline);
    }

    public static long consoleWrite(int console, long address, long length) {
        return invoke(console, address, length, 0, 0, 0, Call.CONSOLE_WRITE, 0);
    }

    public static long exit(int status) {
        return invoke(status, 0, 0, 0, 0, 0, Call.PROCESS_EXIT, 0);
    }
}
