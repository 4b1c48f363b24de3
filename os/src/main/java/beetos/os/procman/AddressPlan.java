package beetos.os.procman;

import beetos.abi.Page;
import beetos.os.chacha.Generator;

/// Where in a new address space things go, drawn at random: image, heap and stack each in a region of its own, far apart.
///
///     1 GiB … 8 GiB image     8 GiB … 16 GiB heap     16 GiB … 24 GiB first stack     24 GiB … 32 GiB start block
record AddressPlan(long image, long heap, long heapLimit, long stack, long stackLimit, long startBlock) {
    private static final long GIBIBYTE = 1L << 30;
    private static final long SLOT = 1L << 20;      // the heap's region ends on one: thread stacks are laid out from there

    static AddressPlan draw(Generator random, long imageLength, long heapLength, long stackLength) {
        long image = place(random, GIBIBYTE, 8 * GIBIBYTE, imageLength, Page.SIZE);
        long heap = place(random, 8 * GIBIBYTE, 16 * GIBIBYTE, heapLength, SLOT);
        long stack = place(random, 16 * GIBIBYTE, 24 * GIBIBYTE, stackLength, Page.SIZE);
        long startBlock = place(random, 24 * GIBIBYTE, 32 * GIBIBYTE, Page.SIZE, Page.SIZE);
        return new AddressPlan(image, heap, heap + heapLength, stack, stack + stackLength, startBlock);
    }

    /// One of at most 2^19 places, each as likely as any other but for 2^-13.
    private static long place(Generator random, long from, long to, long length, long alignment) {
        long places = (to - from - length) / alignment;
        return from + Integer.toUnsignedLong(random.word()) % places * alignment;
    }
}
