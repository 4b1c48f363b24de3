package beetos.machine;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// Hosted mode's devices. A program's access goes through its tables ([HostedProcessor]); any other to models that stand at
/// addresses, and where none stands it throws.
public final class HostedDevices {
    private HostedDevices() {}

    /// A device model: registers by offset, `width` 1 or 4 bytes.
    public interface Model {
        int load(long offset, int width);

        void store(long offset, int width, int value);
    }

    private record Place(long base, long length, Model model) {}

    private static final Map<Long, Place> PLACES = new ConcurrentSkipListMap<>();

    public static void install(long base, long length, Model model) {
        PLACES.put(base, new Place(base, length, model));
    }

    public static void remove(long base) {
        PLACES.remove(base);
    }

    static int load(long address, int width) {
        HostedProcessor program = HostedThread.processor();
        if (program != null) {
            return program.readDevice(address, width);
        }
        Place place = at(address, width);
        return place.model.load(address - place.base, width);
    }

    static void store(long address, int width, int value) {
        HostedProcessor program = HostedThread.processor();
        if (program != null) {
            program.writeDevice(address, width, value);
            return;
        }
        Place place = at(address, width);
        place.model.store(address - place.base, width, value);
    }

    private static Place at(long address, int width) {
        var entry = ((ConcurrentSkipListMap<Long, Place>) PLACES).floorEntry(address);
        if (entry == null || address + width > entry.getValue().base + entry.getValue().length) {
            throw new IllegalStateException("no device at 0x" + Long.toHexString(address));
        }
        return entry.getValue();
    }
}
