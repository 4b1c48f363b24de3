package beetos.loader;

import beetos.abi.BootRecord;
import beetos.abi.MapFlags;
import beetos.machine.Memory;

/// Writes the [BootRecord], part by part.
final class Record {
    private Record() {}

    private static long record;

    static void at(long physical) {
        record = physical;
    }

    static void put(int field, long value) {
        Memory.store64(record + field, value);
    }

    static void devices(long table) {
        put(BootRecord.DEVICES, table);
        Memory.store32(record + BootRecord.DEVICE_COUNT, DeviceTable.count());
        put(BootRecord.CONSOLE_DEVICE, DeviceTable.console());
    }

    /// The last draw; then the pool is wiped.
    static void seed() {
        for (int i = 0; i < 8; i++) {
            Memory.store32(record + BootRecord.SEED + 4 * i, Seed.word(i));
        }
        put(BootRecord.SEED_LENGTH, Seed.octets());
        Seed.wipe();
    }

    /// The first process at `physical`, to appear at `base`; `part` is its record in the system image.
    static void process(long physical, long base, long part) {
        long constants = Memory.load64(part + SystemImage.CONSTANTS);
        long changeable = Memory.load64(part + SystemImage.CHANGEABLE);
        long limit = Frames.up(Memory.load64(part + SystemImage.MEMORY_LENGTH));
        segment(0, physical, base, constants, MapFlags.READ | MapFlags.EXECUTE);
        segment(1, physical + constants, base + constants, changeable - constants, MapFlags.READ);
        segment(2, physical + changeable, base + changeable, limit - changeable, MapFlags.READ | MapFlags.WRITE);
        Memory.store32(record + BootRecord.SEGMENT_COUNT, 3);
        put(BootRecord.ENTRY, base + Memory.load64(part + SystemImage.ENTRY));
        put(BootRecord.APPLICATION, Memory.load64(part + SystemImage.APPLICATION));
    }

    private static void segment(int index, long physical, long virtual, long length, long flags) {
        int at = BootRecord.SEGMENTS + index * BootRecord.SEGMENT_SIZE;
        put(at + BootRecord.SEGMENT_VIRTUAL, virtual);
        put(at + BootRecord.SEGMENT_PHYSICAL, physical);
        put(at + BootRecord.SEGMENT_LENGTH, length);
        put(at + BootRecord.SEGMENT_FLAGS, flags);
    }

    static void regions() {
        Memory.store32(record + BootRecord.RAM_COUNT, Ram.count());
        for (int i = 0; i < Ram.count(); i++) {
            put(BootRecord.RAM + i * BootRecord.REGION_SIZE, Ram.base(i));
            put(BootRecord.RAM + i * BootRecord.REGION_SIZE + 8, Ram.length(i));
        }
        Memory.store32(record + BootRecord.RESERVED_COUNT, Ram.reservedCount());
        for (int i = 0; i < Ram.reservedCount(); i++) {
            put(BootRecord.RESERVED + i * BootRecord.REGION_SIZE, Ram.reserved(i));
            put(BootRecord.RESERVED + i * BootRecord.REGION_SIZE + 8, Ram.reservedLength(i));
        }
    }
}
