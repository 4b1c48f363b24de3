package beetos.runtime.heap;

import beetos.machine.Address;
import beetos.runtime.ThreadBlock;

/// Steps through a mixed block, and through the image: what lies at an address, and where the next thing lies.
final class Walk {
    private Walk() {}

    /// Where the thing after `at` begins: an object, a gap, eight zero bytes, or the unused rest of a running thread's buffer.
    static long after(long at) {
        if (Address.load32(at) != 0) {
            return at + ObjectShape.size(at);
        }
        int gap = Gaps.length(at);
        return gap != 0 ? at + gap : at + 8;
    }

    /// The limit of the buffer whose next free byte is `at`, for a thread other than the collecting one; 0 if there is none or it is full.
    /// Such a thread may have been stopped between writing the class word at `at` and moving its pointer: nothing is written there.
    static long bufferLimitAt(long at) {
        for (long block = ThreadBlock.first(); block != 0; block = ThreadBlock.next(block)) {
            if (Address.load64(block + ThreadBlock.ALLOCATION) == at && Address.load64(block + ThreadBlock.BUFFER) != 0) {
                long limit = Address.load64(block + ThreadBlock.ALLOCATION_LIMIT);
                return limit == at ? 0 : limit;
            }
        }
        return 0;
    }

    /// The buffer of a stopped thread that begins at `at`, or 0.
    static long bufferAt(long at) {
        for (long block = ThreadBlock.first(); block != 0; block = ThreadBlock.next(block)) {
            if (Address.load64(block + ThreadBlock.BUFFER) == at) {
                return block;
            }
        }
        return 0;
    }

    /// Sets the start bit of every object of a mixed block.
    static void findStarts(int index) {
        long limit = Blocks.address(index) + Blocks.LENGTH;
        for (long at = Blocks.address(index) + Blocks.HEADER; at < limit; ) {
            if (Address.load32(at) != 0) {
                Marks.start(at);
            }
            long buffer = bufferLimitAt(at);
            at = buffer != 0 ? buffer : after(at);
        }
    }
}
