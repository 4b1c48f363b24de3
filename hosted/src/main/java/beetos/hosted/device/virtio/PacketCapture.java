package beetos.hosted.device.virtio;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.LongSupplier;

/// Writes frames in the form that tcpdump and Wireshark read, each at once. Source: libpcap, pcap-savefile(5).
public final class PacketCapture implements AutoCloseable {
    private static final int MAGIC = 0xA1B2_C3D4;            // times in microseconds
    private static final short MAJOR = 2, MINOR = 4;
    private static final int LONGEST = 65535;
    private static final int ETHERNET = 1;
    private static final int FILE_HEADER = 24, HEADER = 16;
    private static final int MICROSECONDS = 1_000_000;

    private final OutputStream output;
    private final LongSupplier time;

    /// `time` is microseconds since 1970.
    public PacketCapture(OutputStream output, LongSupplier time) throws IOException {
        this.output = output;
        this.time = time;
        output.write(octets(FILE_HEADER).putInt(MAGIC).putShort(MAJOR).putShort(MINOR).putInt(0).putInt(0).putInt(LONGEST).putInt(ETHERNET).array());
        output.flush();
    }

    private static ByteBuffer octets(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    void write(byte[] frame) throws IOException {
        long now = time.getAsLong();
        output.write(octets(HEADER + frame.length).putInt((int) (now / MICROSECONDS)).putInt((int) (now % MICROSECONDS))
                .putInt(frame.length).putInt(frame.length).put(frame).array());
        output.flush();
    }

    @Override
    public void close() throws IOException {
        output.close();
    }
}
