package beetos.apps.fuzz;

import beetos.abi.Message;
import beetos.abi.Page;
import beetos.abi.Rights;

/// Draws arguments: mostly something that the kernel may accept, else an edge, else anything.
final class Arguments {
    private static final long[] EDGES = {0, 1, 2, 3, 7, 8, 15, 16, -1, -2, 1L << 14, 1L << 31, 1L << 32, 1L << 35, 1L << 36, 1L << 63, Long.MAX_VALUE,
            0xFFFF_FFF0_0000_0000L, 0xFFFF_FFFF_FFFF_C000L};
    private static final int FLAGS = 16;
    private static final int LARGEST_HANDLE = 200;

    private final SplitMix random;
    private final long arena;              // lendable pages that random calls may do anything with
    private final int pages;
    private final long[] seen = new long[64];      // results of earlier calls: handles, addresses, tokens
    private int seenCount;

    Arguments(SplitMix random, long arena, int pages) {
        this.random = random;
        this.arena = arena;
        this.pages = pages;
    }

    void result(long value) {
        if (value > 0) {
            seen[seenCount++ % seen.length] = value;
        }
    }

    long draw() {
        return switch (random.below(12)) {
            case 0, 1 -> random.of(EDGES);
            case 2 -> random.word();
            case 3 -> random.word() >>> random.below(64);
            case 4, 5 -> 1 + random.below(LARGEST_HANDLE);
            case 6 -> page();
            case 7 -> page() | 1 + random.below(4);
            case 8 -> Page.SIZE * random.below(8);
            case 9 -> random.below(FLAGS);
            case 10 -> 1L << random.below(64);
            default -> random.of(seen);
        };
    }

    /// An address in the arena, or a little beyond.
    long page() {
        return arena + Page.SIZE * random.below(pages + 2);
    }

    long range() {
        return random.oneIn(8) ? draw() : page() | 1 + random.below(3);
    }

    long handle() {
        return random.oneIn(8) ? draw() : 1 + random.below(LARGEST_HANDLE);
    }

    long rights() {
        return random.oneIn(4) ? random.word() & Rights.ALL : Rights.DUPLICATE | Rights.TRANSFER | Rights.SEND | Rights.MOVE;
    }

    /// Handle lanes of a message: mostly none.
    long lanes() {
        if (!random.oneIn(4)) {
            return 0;
        }
        long lanes = random.word();
        return lanes & ~(0x7F00L * 0x0001_0001_0001_0001L) >>> Message.LANE_BITS * random.below(Message.HANDLES);
    }
}
