package beetos.os.virtio.model;

import beetos.abi.Page;
import beetos.os.virtio.DmaSource;
import beetos.user.DmaMemory;
import beetos.user.HeapOctets;
import beetos.user.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Memory that a driver takes by the run and a device reaches by physical address. An address that was not taken is an AssertionError:
/// the driver has told the device of memory that is not its own.
public final class ModelMemory implements DmaSource {
    private static final long BASE = 0x8_4000_0000L;     // above 4 GiB: both halves of an address count

    private record Run(HeapOctets octets, long physical) implements DmaMemory {
        @Override
        public int load16(int at) {
            return octets.octet(at) | octets.octet(at + 1) << 8;
        }

        @Override
        public void store16(int at, int value) {
            octets.octet(at, value);
            octets.octet(at + 1, value >>> 8);
        }
    }

    private final List<Run> runs = new ArrayList<>();
    private long next = BASE;

    @Override
    public DmaMemory take(int pages) {
        Objects.checkIndex(pages - 1, 16);
        Run run = new Run(new HeapOctets(new byte[(int) (pages * Page.SIZE)]), next);
        next += (pages + 1) * Page.SIZE;                 // no two runs touch
        runs.add(run);
        return run;
    }

    /// Little-endian number of `width` octets.
    public long load(long physical, int width) {
        Run run = run(physical, width);
        long value = 0;
        for (int i = width - 1; i >= 0; i--) {
            value = value << 8 | run.octets.octet((int) (physical - run.physical) + i);
        }
        return value;
    }

    public void store(long physical, int width, long value) {
        Run run = run(physical, width);
        for (int i = 0; i < width; i++) {
            run.octets.octet((int) (physical - run.physical) + i, (int) (value >>> 8 * i));
        }
    }

    public void take(long physical, byte[] target, int offset, int count) {
        Run run = run(physical, count);
        run.octets.take((int) (physical - run.physical), target, offset, count);
    }

    public void put(long physical, byte[] source, int offset, int count) {
        Run run = run(physical, count);
        run.octets.put((int) (physical - run.physical), source, offset, count);
    }

    /// The octets of the run taken `index`-th.
    public Octets run(int index) {
        return runs.get(index).octets;
    }

    private Run run(long physical, int count) {
        for (Run run : runs) {
            if (physical >= run.physical && physical + count <= run.physical + run.octets.length()) {
                return run;
            }
        }
        throw new AssertionError("the device is told of 0x" + Long.toHexString(physical) + ", " + count + " octets");
    }
}
