package beetos.hosted.device.virtio;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;

/// A virtio network card on a port of a switch. Frames that nobody takes wait, some; those behind them are lost, as on any wire.
/// Source: virtio 1.2, 5.1 "Network Device".
public final class NetworkCard implements Backend, EthernetSwitch.Port {
    private static final long HAS_ADDRESS = 1 << 5;              // VIRTIO_NET_F_MAC
    private static final int RECEIVE = 0, TRANSMIT = 1;          // queues
    private static final int HEADER = 12, BUFFERS = 10;          // struct virtio_net_hdr, and its num_buffers
    private static final int SHORTEST = 14, LONGEST = 1514;      // of a frame
    private static final int WAITING = 256;

    private final EthernetSwitch network;
    private final byte[] address;
    private final ArrayBlockingQueue<byte[]> received = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean listening;
    private volatile boolean fresh;      // frames have come that no look has seen
    private Runnable signal = () -> { };

    /// `address` is its own, six octets.
    public NetworkCard(EthernetSwitch network, byte[] address) {
        this.network = network;
        this.address = address.clone();
        network.connect(this);
    }

    @Override
    public void attach(Runnable signal) {
        this.signal = signal;
    }

    @Override
    public int type() {
        return 1;
    }

    @Override
    public long features() {
        return HAS_ADDRESS;
    }

    @Override
    public int queues() {
        return 2;
    }

    @Override
    public int configuration(int offset) {
        return offset < address.length ? address[offset] : 0;
    }

    @Override
    public void receive(byte[] frame) {
        if (listening && received.offer(frame)) {
            fresh = true;
            signal.run();
        }
    }

    @Override
    public boolean waiting() {
        return fresh;
    }

    @Override
    public void work(List<DeviceQueue> queues) {
        listening = true;
        transmit(queues.get(TRANSMIT));
        fresh = false;
        deliver(queues.get(RECEIVE));
    }

    private void transmit(DeviceQueue queue) {
        for (Chain chain = queue.next(); chain != null; chain = queue.next()) {
            int length = chain.readableLength() - HEADER;
            if (length < 0) {
                throw new Violation("no header before a frame");
            }
            if (length >= SHORTEST && length <= LONGEST) {
                network.send(this, chain.take(HEADER, length));
            }
            queue.use(chain, 0);
        }
    }

    private void deliver(DeviceQueue queue) {
        while (!received.isEmpty()) {
            Chain chain = queue.next();
            if (chain == null) {
                return;
            }
            byte[] frame = received.remove();
            byte[] header = new byte[HEADER];
            header[BUFFERS] = 1;
            chain.put(0, header, HEADER);
            chain.put(HEADER, frame, frame.length);
            queue.use(chain, HEADER + frame.length);
        }
    }

    /// Until a driver uses it again it hears nothing.
    @Override
    public void reset() {
        listening = false;
        fresh = false;
        received.clear();
    }

    @Override
    public void close() {
        network.disconnect(this);
    }
}
