package beetos.hosted.device.virtio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;

/// A virtio keyboard: keys go down and up on the host's side, and the driver may set its lights. Codes are those of Linux's evdev.
/// Source: virtio 1.2, 5.8 "Input Device".
public final class Keyboard implements Backend {
    private static final int EVENTS = 0, STATES = 1;                    // queues
    private static final int EVENT = 8;                                 // octets: u16 type, u16 code, u32 value
    private static final int SYNCHRONIZES = 0, KEY = 1, LIGHT = 17;     // types of events: EV_SYN, EV_KEY, EV_LED
    private static final int LIGHTS = 3, KEYS = 128;
    private static final int WAITING = 256;

    private static final int SELECT = 0, SUBSELECT = 1, SIZE = 2, CONTENTS = 8, CONTENTS_LENGTH = 128;
    private static final int NAME = 0x01, IDENTITY = 0x03, CODES = 0x11;     // what may be selected
    private static final int VIRTUAL_BUS = 6;

    /// A key's event and the end of its report; or neither has room.
    private final ArrayBlockingQueue<byte[]> events = new ArrayBlockingQueue<>(WAITING);
    private final BitSet lights = new BitSet();
    private volatile boolean fresh;
    private int selected, subselected;
    private Runnable signal = () -> { };

    @Override
    public void attach(Runnable signal) {
        this.signal = signal;
    }

    /// Host side: a key goes down or up. False: the driver takes nothing, and this is lost. Any thread.
    public synchronized boolean key(int code, boolean down) {
        if (events.remainingCapacity() < 2) {
            return false;
        }
        events.add(event(KEY, code, down ? 1 : 0));
        events.add(event(SYNCHRONIZES, 0, 0));
        fresh = true;
        signal.run();
        return true;
    }

    /// Host side: whether the driver has this light on.
    public synchronized boolean lit(int light) {
        return lights.get(light);
    }

    private static byte[] event(int type, int code, int value) {
        return ByteBuffer.allocate(EVENT).order(ByteOrder.LITTLE_ENDIAN).putShort((short) type).putShort((short) code).putInt(value).array();
    }

    @Override
    public int type() {
        return 18;
    }

    @Override
    public long features() {
        return 0;
    }

    @Override
    public int queues() {
        return 2;
    }

    @Override
    public void configure(int offset, int octet) {
        switch (offset) {
            case SELECT -> selected = octet;
            case SUBSELECT -> subselected = octet;
            default -> { }
        }
    }

    @Override
    public int configuration(int offset) {
        byte[] contents = contents();
        int at = offset - CONTENTS;
        return switch (offset) {
            case SELECT -> selected;
            case SUBSELECT -> subselected;
            case SIZE -> contents.length;
            default -> at >= 0 && at < contents.length ? contents[at] : 0;
        };
    }

    private byte[] contents() {
        return switch (selected) {
            case NAME -> "BeetOS keyboard".getBytes(StandardCharsets.US_ASCII);
            case IDENTITY -> new byte[] {VIRTUAL_BUS, 0, 0, 0, 0, 0, 0, 0};
            case CODES -> subselected == KEY ? bits(1, KEYS) : subselected == LIGHT ? bits(0, LIGHTS) : new byte[0];
            default -> new byte[0];
        };
    }

    /// A map of the codes from `first` to below `limit`.
    private static byte[] bits(int first, int limit) {
        BitSet bits = new BitSet();
        bits.set(first, limit);
        return Arrays.copyOf(bits.toByteArray(), Math.min((limit + 7) / 8, CONTENTS_LENGTH));
    }

    @Override
    public boolean waiting() {
        return fresh;
    }

    @Override
    public void work(List<DeviceQueue> queues) {
        fresh = false;
        DeviceQueue queue = queues.get(EVENTS);
        while (!events.isEmpty()) {
            Chain chain = queue.next();
            if (chain == null) {
                break;
            }
            chain.put(0, events.remove(), EVENT);
            queue.use(chain, EVENT);
        }
        states(queues.get(STATES));
    }

    private synchronized void states(DeviceQueue queue) {
        for (Chain chain = queue.next(); chain != null; chain = queue.next()) {
            ByteBuffer event = ByteBuffer.wrap(chain.take(0, EVENT)).order(ByteOrder.LITTLE_ENDIAN);
            int code = event.getShort(2) & 0xFFFF;
            if (event.getShort(0) == LIGHT && code < LIGHTS) {
                lights.set(code, event.getInt(4) != 0);
            }
            queue.use(chain, 0);
        }
    }

    @Override
    public void reset() {
        events.clear();
        fresh = false;
        selected = subselected = 0;
    }
}
