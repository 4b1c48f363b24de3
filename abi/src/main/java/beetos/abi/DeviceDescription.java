package beetos.abi;

/// What DEVICE_DESCRIBE writes, one device-tree node with registers; also the entry of the table in the [BootRecord].
///
///     +0   u64 physical base of its registers (0 unless the handle has the right DMA)   +8 u64 length
///     +16  u32 count of interrupts (at most 4)   +20 u32 flags   +24 4 × u32 interrupt numbers (as the controller counts)
///     +40  u32 4 × trigger: one octet each, 1 = edge, 0 = level
///     +44  u32 length of `compatible`   +48 80 octets: the strings of `compatible`, each ended by 0
public final class DeviceDescription {
    private DeviceDescription() {}

    public static final int BASE = 0;
    public static final int LENGTH = 8;
    public static final int INTERRUPT_COUNT = 16;
    public static final int FLAGS = 20;
    public static final int INTERRUPTS = 24;
    public static final int TRIGGERS = 40;
    public static final int COMPATIBLE_LENGTH = 44;
    public static final int COMPATIBLE = 48;
    public static final int COMPATIBLE_LIMIT = 80;
    public static final int SIZE = 128;
    public static final int MAXIMUM_INTERRUPTS = 4;

    /// The kernel uses it (interrupt controller): never claimed.
    public static final int KERNEL = 1;
    /// The panic console: the kernel stops using it once it is claimed, until a panic.
    public static final int CONSOLE = 2;
}
