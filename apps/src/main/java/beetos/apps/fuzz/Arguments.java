package beetos.apps.fuzz;

import beetos.abi.Call;
import beetos.abi.MapFlags;
import beetos.abi.Message;
import beetos.abi.Page;
import beetos.abi.Rights;
import beetos.user.SystemCall;

/// Draws arguments: mostly what the call may accept, else an edge, else anything.
final class Arguments {
    private static final long[] EDGES = {0, 1, 2, 3, 7, 8, 15, 16, -1, -2, 1L << 14, 1L << 31, 1L << 32, 1L << 35, 1L << 36, 1L << 63, Long.MAX_VALUE,
            0xFFFF_FFF0_0000_0000L, 0xFFFF_FFFF_FFFF_C000L};
    private static final int ALL_FLAGS = 16;
    private static final int ARGUMENTS = 8;
    private static final int MOST_PAGES = 4;

    private final SplitMix random;
    private final long arena;                       // lendable pages that random calls may do anything with
    private final int pages;
    private final long[] handles = new long[48];    // made by earlier calls, some closed again
    private final long[] addresses = new long[16];  // mapped by earlier calls
    private int handleCount;
    private int addressCount;

    Arguments(SplitMix random, long arena, int pages) {
        this.random = random;
        this.arena = arena;
        this.pages = pages;
    }

    /// Learns from what a call answered.
    void learn(int number, long result) {
        switch (number) {
            case Call.SERVER_CREATE, Call.CONNECTION_CREATE, Call.HANDLE_DUPLICATE -> handles[handleCount++ % handles.length] = Math.max(result, 0);
            case Call.MAP -> addresses[addressCount++ % addresses.length] = Math.max(result, 0);
            default -> { }
        }
    }

    /// Fills a call's registers but the deadline.
    void draw(int number, long server, long[] block) {
        for (int i = 0; i < ARGUMENTS; i++) {
            block[i] = random.oneIn(3) ? 0 : anything();
        }
        if (!random.oneIn(6)) {
            shape(number, server, block);
        }
    }

    /// Makes a call of this number likely to be accepted.
    private void shape(int number, long server, long[] block) {
        switch (number) {
            case Call.CALL, Call.SEND -> message(block, block[2]);
            case Call.LEND, Call.LEND_MUTABLE, Call.MOVE -> message(block, range());
            case Call.REPLY_RECEIVE, Call.NOTIFY -> block[0] = server;
            case Call.CONNECTION_CREATE -> {
                block[0] = server;
                block[2] = rights();
            }
            case Call.HANDLE_DUPLICATE -> {
                block[0] = handle();
                block[1] = rights();
            }
            case Call.HANDLE_CLOSE, Call.HANDLE_KIND -> block[0] = handle();
            case Call.MAP -> {
                block[0] = random.oneIn(2) ? 0 : page();
                block[1] = length();
                block[2] = random.below(ALL_FLAGS);
            }
            case Call.UNMAP, Call.PROTECT -> {
                block[0] = random.oneIn(2) ? random.of(addresses) : page();
                block[1] = length();
                block[2] = random.below(ALL_FLAGS);
            }
            case Call.FUTEX_WAIT, Call.FUTEX_WAKE, Call.THREAD_REGISTERS -> {
                block[0] = number == Call.THREAD_REGISTERS ? random.below(4) : page();
                block[1] = number == Call.THREAD_REGISTERS ? page() : random.below(2);
            }
            case Call.TIMER -> {
                block[0] = server;
                block[1] = random.below(64);
            }
            default -> block[0] = handle();
        }
    }

    /// Maps an arena page that earlier calls took away.
    void replenish() {
        SystemCall.map(page(), Page.SIZE, MapFlags.READ | MapFlags.WRITE | MapFlags.LENDABLE);
    }

    private void message(long[] block, long third) {
        block[0] = handle();
        block[2] = third;
        block[SystemCall.HANDLES] = lanes();
    }

    private long anything() {
        return switch (random.below(8)) {
            case 0, 1 -> random.of(EDGES);
            case 2 -> random.word();
            case 3 -> random.word() >>> random.below(64);
            case 4 -> handle();
            case 5 -> range();
            case 6 -> 1L << random.below(64);
            default -> random.below(ALL_FLAGS);
        };
    }

    /// An address in the arena, or a little beyond.
    private long page() {
        return arena + Page.SIZE * random.below(pages + 2);
    }

    private long range() {
        return page() | 1 + random.below(MOST_PAGES);
    }

    private long length() {
        return Page.SIZE * (1 + random.below(MOST_PAGES));
    }

    private long handle() {
        return random.oneIn(16) ? 1 + random.below(200) : random.of(handles);
    }

    private long rights() {
        return random.oneIn(8) ? random.word() & Rights.ALL : Rights.DUPLICATE | Rights.TRANSFER | Rights.SEND | Rights.MOVE;
    }

    /// Handle lanes of a message: mostly none, else one or two, copied or moved.
    private long lanes() {
        if (!random.oneIn(4)) {
            return 0;
        }
        long lanes = handle() & Message.LANE_HANDLE | (random.oneIn(2) ? Message.LANE_MOVE : 0);
        return random.oneIn(2) ? lanes : lanes | (handle() & Message.LANE_HANDLE) << Message.LANE_BITS * (1 + random.below(3));
    }
}
