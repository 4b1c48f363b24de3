package beetos.os.virtio;

import beetos.user.Registers;

/// Registers of a virtio device behind the memory-mapped transport. Those of one version alone are marked with it.
/// Source: virtio 1.2, 4.2.2 "MMIO Device Register Layout", 4.2.4 "Legacy interface".
record VirtioRegisters(Registers window) {
    private static final int MAGIC = 0x000;
    private static final int VERSION = 0x004;
    private static final int DEVICE_ID = 0x008;
    private static final int DEVICE_FEATURES = 0x010;
    private static final int DEVICE_FEATURES_SELECT = 0x014;
    private static final int DRIVER_FEATURES = 0x020;
    private static final int DRIVER_FEATURES_SELECT = 0x024;
    private static final int GUEST_PAGE_SIZE = 0x028;    // legacy
    private static final int QUEUE_SELECT = 0x030;
    private static final int QUEUE_SIZE_MAXIMUM = 0x034;
    private static final int QUEUE_SIZE = 0x038;
    private static final int QUEUE_ALIGN = 0x03C;        // legacy
    private static final int QUEUE_PAGE = 0x040;         // legacy
    private static final int QUEUE_READY = 0x044;        // modern
    private static final int QUEUE_NOTIFY = 0x050;
    private static final int INTERRUPT_STATUS = 0x060;
    private static final int INTERRUPT_ACKNOWLEDGE = 0x064;
    private static final int STATUS = 0x070;
    private static final int QUEUE_DESCRIPTORS = 0x080;  // modern, these three: low word, high word
    private static final int QUEUE_DRIVER = 0x090;
    private static final int QUEUE_DEVICE = 0x0A0;
    private static final int CONFIGURATION_GENERATION = 0x0FC;   // modern
    private static final int CONFIGURATION = 0x100;

    int magic() {
        return window.read32(MAGIC);
    }

    int version() {
        return window.read32(VERSION);
    }

    int type() {
        return window.read32(DEVICE_ID);
    }

    /// 32 feature bits: `half` 0 the lower, 1 the upper.
    int features(int half) {
        window.write32(DEVICE_FEATURES_SELECT, half);
        return window.read32(DEVICE_FEATURES);
    }

    void accept(int half, int features) {
        window.write32(DRIVER_FEATURES_SELECT, half);
        window.write32(DRIVER_FEATURES, features);
    }

    int status() {
        return window.read32(STATUS);
    }

    void status(int status) {
        window.write32(STATUS, status);
    }

    /// The queue that the next six methods mean.
    void selectQueue(int queue) {
        window.write32(QUEUE_SELECT, queue);
    }

    /// Unsigned; 0 = there is no such queue.
    int queueSizeMaximum() {
        return window.read32(QUEUE_SIZE_MAXIMUM);
    }

    void queueSize(int size) {
        window.write32(QUEUE_SIZE, size);
    }

    void queueAddresses(long descriptors, long driver, long device) {
        address(QUEUE_DESCRIPTORS, descriptors);
        address(QUEUE_DRIVER, driver);
        address(QUEUE_DEVICE, device);
    }

    private void address(int offset, long physical) {
        window.write32(offset, (int) physical);
        window.write32(offset + 4, (int) (physical >>> 32));
    }

    boolean queueReady() {
        return window.read32(QUEUE_READY) != 0;
    }

    void enableQueue() {
        window.write32(QUEUE_READY, 1);
    }

    boolean legacyQueueInUse() {
        return window.read32(QUEUE_PAGE) != 0;
    }

    /// Legacy: the queue begins at page number `page` of `alignment` bytes, and so does its used ring.
    void enableLegacyQueue(int page, int alignment) {
        window.write32(QUEUE_ALIGN, alignment);
        window.write32(QUEUE_PAGE, page);
    }

    void legacyPageSize(int bytes) {
        window.write32(GUEST_PAGE_SIZE, bytes);
    }

    void notifyQueue(int queue) {
        window.write32(QUEUE_NOTIFY, queue);
    }

    int interruptStatus() {
        return window.read32(INTERRUPT_STATUS);
    }

    void acknowledge(int causes) {
        window.write32(INTERRUPT_ACKNOWLEDGE, causes);
    }

    int configurationGeneration() {
        return window.read32(CONFIGURATION_GENERATION);
    }

    int configuration(int offset) {
        return window.read32(CONFIGURATION + offset);
    }
}
