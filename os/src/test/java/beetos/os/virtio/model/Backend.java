package beetos.os.virtio.model;

import java.util.List;

/// What a virtio device does behind its transport.
public interface Backend {
    /// A part of a chain: memory that the device reads, or that it writes.
    record Part(long physical, int length, boolean writable) {}

    int type();

    long features();

    /// 32 bits of its configuration.
    int configuration(int offset);

    /// Does what a chain asks for; answers how many octets it wrote into it.
    int perform(int queue, List<Part> chain, ModelMemory memory);
}
