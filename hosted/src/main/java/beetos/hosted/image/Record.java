package beetos.hosted.image;

import beetos.abi.BootRecord;
import beetos.abi.DeviceDescription;
import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.hosted.device.Model;
import beetos.kernel.memory.Descriptor;
import beetos.machine.Memory;
import beetos.os.bundle.Bundle;
import beetos.user.HeapOctets;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/// Puts into zeroed RAM what the loader leaves for the kernel, from the first frame up: the boot record, the tables of the direct map, the table of
/// devices, the bundle. `procman`'s segments are those of its image in the bundle.
public final class Record {
    private static final long DIRECT_MAP = 0xFFFF_FFF0_0000_0000L;
    private static final long IMAGE_BASE = 1L << 30;
    private static final long COUNTER_FREQUENCY = 1_000_000_000L;
    private static final int INDEX_BITS = 11;
    private static final int INDEX_MASK = (1 << INDEX_BITS) - 1;
    private static final long KERNEL_PAGE = 3;       // valid, a page; nobody but the kernel's own code looks

    private final long base;
    private final long length;
    private long next;

    private Record(long base, long length) {
        this.base = base;
        this.length = length;
        next = base + Page.SIZE;
    }

    /// Answers the record's address. `seed` makes all that is random.
    public static long write(long base, long length, Software software, List<Model> devices, long seed) {
        Record record = new Record(base, length);
        record.directMap();
        record.devices(devices);
        record.software(software);
        record.rest(seed);
        return base;
    }

    private long take(long bytes) {
        long taken = next;
        next += bytes + Page.SIZE - 1 & -Page.SIZE;
        return taken;
    }

    private void directMap() {
        long root = take(Page.SIZE);
        for (long at = 0; at < length; at += Page.SIZE) {
            long virtual = base + DIRECT_MAP + at;
            long upper = root + ((virtual >>> Page.SHIFT + INDEX_BITS & INDEX_MASK) << 3);
            if (Memory.load64(upper) == 0) {
                Memory.store64(upper, Descriptor.table(take(Page.SIZE)));
            }
            Memory.store64(Descriptor.address(Memory.load64(upper)) + ((virtual >>> Page.SHIFT & INDEX_MASK) << 3), base + at | KERNEL_PAGE);
        }
        Memory.store64(base + BootRecord.DIRECT_MAP, DIRECT_MAP);
        Memory.store64(base + BootRecord.ROOT_TABLE, root);
    }

    private void devices(List<Model> devices) {
        long table = take((long) devices.size() * DeviceDescription.SIZE);
        for (int i = 0; i < devices.size(); i++) {
            Model model = devices.get(i);
            long at = table + (long) i * DeviceDescription.SIZE;
            byte[] compatible = (String.join("\0", model.compatible()) + "\0").getBytes(StandardCharsets.US_ASCII);
            Memory.store64(at + DeviceDescription.BASE, model.base());
            Memory.store64(at + DeviceDescription.LENGTH, model.length());
            Memory.store32(at + DeviceDescription.INTERRUPT_COUNT, model.line() == Model.NO_LINE ? 0 : 1);
            Memory.store32(at + DeviceDescription.INTERRUPTS, model.line());
            Memory.store32(at + DeviceDescription.COMPATIBLE_LENGTH, compatible.length);
            for (int octet = 0; octet < compatible.length; octet++) {
                Memory.store8(at + DeviceDescription.COMPATIBLE + octet, compatible[octet]);
            }
        }
        Memory.store64(base + BootRecord.DEVICES, table);
        Memory.store32(base + BootRecord.DEVICE_COUNT, devices.size());
    }

    private void software(Software software) {
        long bundle = take(software.bundle().length);
        ByteBuffer words = ByteBuffer.wrap(software.bundle()).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < words.capacity(); at += 8) {
            Memory.store64(bundle + at, words.getLong(at));
        }
        Memory.store64(base + BootRecord.BUNDLE, bundle);
        Memory.store64(base + BootRecord.BUNDLE_LENGTH, words.capacity());
        Bundle read = new Bundle(new HeapOctets(software.bundle()));
        long image = bundle + read.imageOffset(0);
        segment(0, image, 0, StandIn.TEXT_LENGTH, MapFlags.READ | MapFlags.EXECUTE);
        segment(1, image, StandIn.TEXT_LENGTH, read.imageLength(0) - StandIn.TEXT_LENGTH, MapFlags.READ);
        Memory.store32(base + BootRecord.SEGMENT_COUNT, 2);
        Memory.store64(base + BootRecord.ENTRY, IMAGE_BASE + StandIn.FIRST_POINT);
        Memory.store64(base + BootRecord.APPLICATION, software.firstApplication());
    }

    private void segment(int index, long image, long start, long bytes, int flags) {
        long at = base + BootRecord.SEGMENTS + (long) index * BootRecord.SEGMENT_SIZE;
        Memory.store64(at + BootRecord.SEGMENT_VIRTUAL, IMAGE_BASE + start);
        Memory.store64(at + BootRecord.SEGMENT_PHYSICAL, image + start);
        Memory.store64(at + BootRecord.SEGMENT_LENGTH, bytes);
        Memory.store64(at + BootRecord.SEGMENT_FLAGS, flags);
    }

    private void rest(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 4; i++) {
            Memory.store64(base + BootRecord.SEED + 8 * i, random.nextLong());
        }
        Memory.store64(base + BootRecord.SEED_LENGTH, 32);
        Memory.store64(base + BootRecord.MAGIC, BootRecord.MAGIC_VALUE);
        Memory.store64(base + BootRecord.COUNTER_FREQUENCY, COUNTER_FREQUENCY);
        Memory.store32(base + BootRecord.RAM_COUNT, 1);
        Memory.store64(base + BootRecord.RAM, base);
        Memory.store64(base + BootRecord.RAM + 8, length);
        Memory.store32(base + BootRecord.RESERVED_COUNT, 1);
        Memory.store64(base + BootRecord.RESERVED, base);
        Memory.store64(base + BootRecord.RESERVED + 8, next - base);
    }
}
