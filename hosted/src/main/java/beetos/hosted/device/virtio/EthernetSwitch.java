package beetos.hosted.device.virtio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A switch in memory that connects network cards, of one machine or of several: a frame goes to the port where its receiver was last heard, else to
/// all but the sender's. Any thread.
public final class EthernetSwitch {
    private static final int ADDRESSES = 1024;
    private static final long GROUP = 1L << 40;      // bit 0 of the first octet
    private static final int ADDRESS = 6;            // octets

    /// Where frames for a port go. Called on the sender's thread, with the switch locked: it may not send.
    public interface Port {
        void receive(byte[] frame);
    }

    private final List<Port> ports = new ArrayList<>();
    /// Where each address was heard, those heard first forgotten first.
    private final Map<Long, Port> heard = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Port> eldest) {
            return size() > ADDRESSES;
        }
    };
    private final PacketCapture capture;

    public EthernetSwitch() {
        this(null);
    }

    /// Every frame that is sent is written to `capture`.
    public EthernetSwitch(PacketCapture capture) {
        this.capture = capture;
    }

    public synchronized void connect(Port port) {
        ports.add(port);
    }

    public synchronized void disconnect(Port port) {
        ports.remove(port);
        heard.values().removeIf(port::equals);
    }

    /// A whole frame without its checksum, from `port`.
    public synchronized void send(Port port, byte[] frame) {
        record(frame);
        long from = address(frame, ADDRESS);
        if ((from & GROUP) == 0) {
            heard.put(from, port);
        }
        long to = address(frame, 0);
        Port known = (to & GROUP) == 0 ? heard.get(to) : null;
        for (Port other : known == null ? ports : List.of(known)) {
            if (other != port) {
                other.receive(frame);
            }
        }
    }

    private void record(byte[] frame) {
        try {
            if (capture != null) {
                capture.write(frame);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static long address(byte[] frame, int at) {
        long address = 0;
        for (int i = at; i < at + ADDRESS; i++) {
            address = address << 8 | frame[i] & 0xFF;
        }
        return address;
    }
}
