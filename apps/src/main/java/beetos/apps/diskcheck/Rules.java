package beetos.apps.diskcheck;

import beetos.api.block.Block;
import beetos.api.block.BlockException;
import beetos.api.block.DiskEntry;
import beetos.user.Connection;
import beetos.user.LendBuffer;
import beetos.user.Status;

/// Breaks each rule of the protocol once; the right refusal must come.
final class Rules {
    private Rules() {}

    static void check(DiskEntry entry) {
        try (Block block = Block.open(entry.index()); LendBuffer buffer = LendBuffer.take(4096)) {
            Connection disk = block.connection();
            expect("a read behind the end", Block.OUT_OF_RANGE, read(block, entry.sectors(), buffer, 512));
            expect("a read across the end", Block.OUT_OF_RANGE, read(block, entry.sectors() - 1, buffer, 1024));
            expect("a read before the beginning", Block.OUT_OF_RANGE, read(block, -1, buffer, 512));
            expect("a read of nothing", Status.MALFORMED, read(block, 0, buffer, 0));
            expect("a read of half a sector", Status.MALFORMED, read(block, 0, buffer, 256));
            expect("a read of more than was lent", Status.MALFORMED, read(block, 0, buffer, 1 << 20));
            expect("a read into a lend to be read", Status.MALFORMED, disk.lend(Block.READ, buffer, 0, 512, 0).word2());
            expect("a write from a mutable lend", Status.MALFORMED, disk.lendMutable(Block.WRITE, buffer, 0, 512, 0).word2());
            expect("a read without a lend", Status.MALFORMED, disk.call(Block.READ).word0());
            expect("a flush with a lend", Status.MALFORMED, disk.lend(Block.FLUSH, buffer, 0, 512, 0).word2());
            expect("an unknown operation", Status.UNKNOWN_OPERATION, disk.call(99).word0());
            if (entry.readOnly()) {
                expect("a write to a read-only disk", Block.READ_ONLY, disk.lend(Block.WRITE, buffer, 0, 512, 0).word2());
            }
        }
        if (Block.open(1000) != null || Block.open(-1) != null) {
            throw new IllegalStateException("a disk that there is not was opened");
        }
    }

    private static long read(Block block, long sector, LendBuffer buffer, int length) {
        try {
            block.read(sector, buffer, length);
            return Status.OK;
        } catch (BlockException refused) {
            return refused.status();
        }
    }

    private static void expect(String what, long status, long given) {
        if (status != given) {
            throw new IllegalStateException(what + ": status " + given);
        }
    }
}
