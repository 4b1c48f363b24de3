package beetos.os.ram;

import beetos.abi.Page;
import beetos.user.HeapOctets;
import beetos.user.Octets;
import beetos.user.PageOctets;

/// Regions in arrays: `frames` of them in all, and a page is present at most once, touched only while it is.
final class ArrayMemory implements Memory {
    private static final int PAGE = (int) Page.SIZE;

    int frames;
    int regions;
    /// Pages of every region that a reader is said to hold.
    long read;

    ArrayMemory(int frames) {
        this.frames = frames;
    }

    @Override
    public Region region() {
        regions++;
        return new InArray();
    }

    @Override
    public long free() {
        return Space.RESERVE + 10_000 + (long) frames * PAGE;
    }

    private final class InArray implements Region {
        private final byte[] array = new byte[LENGTH];
        private final HeapOctets octets = new HeapOctets(array);
        private long present;

        InArray() {
            java.util.Arrays.fill(array, (byte) 0x5A);
        }

        @Override
        public Octets octets() {
            return octets;
        }

        @Override
        public boolean map(int page, int count) {
            if (frames < count) {
                return false;
            }
            for (int i = page; i < page + count; i++) {
                check((present >>> i & 1) == 0, "mapped twice");
                present |= 1L << i;
            }
            octets.zero(page * PAGE, count * PAGE);
            frames -= count;
            return true;
        }

        @Override
        public void unmap(int page, int count) {
            for (int i = page; i < page + count; i++) {
                check((present >>> i & 1) != 0, "unmapped, but absent");
                present &= ~(1L << i);
                java.util.Arrays.fill(array, i * PAGE, (i + 1) * PAGE, (byte) 0x5A);
            }
            frames += count;
        }

        @Override
        public PageOctets granted(int page, int count) {
            return new PageOctets(page * Page.SIZE, count * PAGE);
        }

        @Override
        public boolean reclaim(int page) {
            return (read >>> page & 1) == 0;
        }

        @Override
        public void close() {
            check(present == 0, "closed with pages");
            regions--;
        }

        private static void check(boolean good, String text) {
            if (!good) {
                throw new AssertionError(text);
            }
        }
    }
}
