package beetos.hosted.device.virtio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.os.virtio.Virtqueue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Cards on a switch, each with its driver.
class NetworkCardTest {
    private static final int TYPE = 1, RECEIVE = 0, TRANSMIT = 1;
    private static final int HEADER = 12, ROOM = 1526;
    private static final byte[] EVERYONE = {-1, -1, -1, -1, -1, -1};

    /// A card and what its driver has.
    private static final class Host implements AutoCloseable {
        final Machinery machinery;
        final byte[] address;
        final Virtqueue[] queues;
        final Machinery.Pages memory;
        int signals;

        Host(EthernetSwitch network, int last) {
            address = new byte[] {2, 0, 0, 0, 0, (byte) last};
            NetworkCard card = new NetworkCard(network, address);
            card.attach(() -> signals++);
            machinery = new Machinery(card);
            queues = machinery.start(TYPE, 2);
            memory = machinery.memory();
            machinery.device().notify(RECEIVE);
        }

        void listen(int room) {
            queues[RECEIVE].describe(0, memory.physical() + 4096, room, Virtqueue.WRITE, 0);
            machinery.offer(queues[RECEIVE], RECEIVE, 0);
        }

        void send(byte[] frame) {
            memory.zero(0, HEADER);
            memory.put(HEADER, frame, 0, frame.length);
            queues[TRANSMIT].describe(0, memory.physical(), HEADER + frame.length, 0, 0);
            machinery.offer(queues[TRANSMIT], TRANSMIT, 0);
            assertEquals(0, queues[TRANSMIT].take());
        }

        /// The frame that has come, or null.
        byte[] received() {
            machinery.transport.raised();
            if (queues[RECEIVE].take() == Virtqueue.NONE) {
                return null;
            }
            byte[] frame = new byte[(int) queues[RECEIVE].usedLength() - HEADER];
            memory.take(4096 + HEADER, frame, 0, frame.length);
            assertEquals(1, memory.octet(4096 + 10), "buffers of a frame");
            return frame;
        }

        @Override
        public void close() {
            machinery.close();
        }
    }

    private static byte[] frame(byte[] to, byte[] from, int length) {
        byte[] frame = new byte[length];
        Arrays.fill(frame, (byte) length);
        System.arraycopy(to, 0, frame, 0, 6);
        System.arraycopy(from, 0, frame, 6, 6);
        return frame;
    }

    @Test
    void framesGoWhereTheirReceiverWasHeardAndElseToAll() {
        EthernetSwitch network = new EthernetSwitch();
        try (Host one = new Host(network, 1); Host two = new Host(network, 2); Host three = new Host(network, 3)) {
            assertEquals(2, one.machinery.transport.read(0x100, 1));
            assertEquals(1, one.machinery.transport.read(0x105, 1));
            for (Host host : new Host[] {one, two, three}) {
                host.listen(ROOM);
            }
            byte[] call = frame(EVERYONE, one.address, 60);
            one.send(call);
            assertTrue(two.signals > 0);
            assertArrayEquals(call, two.received());
            assertTrue(two.machinery.transport.raised());
            assertArrayEquals(call, three.received());
            assertEquals(null, one.received());
            two.listen(ROOM);
            three.listen(ROOM);
            byte[] answer = frame(one.address, two.address, 1514);
            two.send(answer);
            assertArrayEquals(answer, one.received());
            assertEquals(null, three.received());
        }
    }

    @Test
    void framesWaitForABufferAndNotForEver() {
        EthernetSwitch network = new EthernetSwitch();
        try (Host one = new Host(network, 1); Host two = new Host(network, 2)) {
            for (int i = 0; i < 300; i++) {
                one.send(frame(EVERYONE, one.address, 60 + i));
            }
            int count = 0;
            for (two.listen(ROOM); two.received() instanceof byte[] frame; two.listen(ROOM)) {
                assertEquals(60 + count++, frame.length);
            }
            assertEquals(256, count);
        }
    }

    @Test
    void whatIsNoFrameIsNotSentAndABufferTooSmallEndsTheUse() {
        EthernetSwitch network = new EthernetSwitch();
        try (Host one = new Host(network, 1); Host two = new Host(network, 2)) {
            two.listen(ROOM);
            one.send(frame(EVERYONE, one.address, 1515));
            one.send(Arrays.copyOf(frame(EVERYONE, one.address, 60), 13));
            assertEquals(null, two.received());
            one.send(frame(EVERYONE, one.address, 60));
            assertEquals(60, two.received().length);
            two.listen(HEADER + 59);
            one.send(frame(EVERYONE, one.address, 60));
            assertTrue(two.machinery.transport.raised());
            two.machinery.assertRefused();
            one.queues[TRANSMIT].describe(0, one.memory.physical(), HEADER - 1, 0, 0);
            one.machinery.offer(one.queues[TRANSMIT], TRANSMIT, 0);
            one.machinery.assertRefused();
        }
    }

    @Test
    void aResetCardHearsNothing() {
        EthernetSwitch network = new EthernetSwitch();
        try (Host one = new Host(network, 1); Host two = new Host(network, 2)) {
            two.machinery.registers.write32(Machinery.STATUS, 0);
            one.send(frame(EVERYONE, one.address, 60));
            assertEquals(0, two.signals);
            assertFalse(two.machinery.transport.raised());
        }
    }

    @Test
    void whatIsSentIsInTheCapture() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        EthernetSwitch network = new EthernetSwitch(new PacketCapture(file, () -> 7_000_009L));
        try (Host one = new Host(network, 1)) {
            byte[] frame = frame(EVERYONE, one.address, 61);
            one.send(frame);
            ByteBuffer capture = ByteBuffer.wrap(file.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
            assertEquals(24 + 16 + 61, capture.remaining());
            assertEquals(0xA1B2_C3D4, capture.getInt());
            assertEquals(1, capture.getInt(20), "Ethernet");
            assertEquals(7, capture.getInt(24));
            assertEquals(9, capture.getInt(28));
            assertEquals(61, capture.getInt(32));
            assertArrayEquals(frame, Arrays.copyOfRange(capture.array(), 40, 101));
        }
    }
}
