package beetos.abi;

/// A program's manifest as it lies in the bundle: what it may have. Little endian, offsets in bytes. Read by `procman`, written by
/// the build; the kernel sees only its application id (the first eight octets of the SHA-256 of these bytes).
///
///     +0  u32 magic   +4  u32 length in octets   +8  u32 flags   +12 u32 highest priority (1–15)
///     +16 u32 frames of its account; 0 = a half of what its parent has left, of a service all that is left   +20 u32 stack of its first thread in pages
///     +24 u32 heap in pages (address space)   +28 u32 count of entries
///     +32 entries: u16 kind, u16 length of the text, octets of UTF-8, padded to a multiple of 4
public final class Manifest {
    private Manifest() {}

    public static final int MAGIC_VALUE = 0x4D41_4E49;
    public static final int MAGIC = 0;
    public static final int LENGTH = 4;
    public static final int FLAGS = 8;
    public static final int PRIORITY = 12;
    public static final int FRAMES = 16;
    public static final int STACK_PAGES = 20;
    public static final int HEAP_PAGES = 24;
    public static final int ENTRY_COUNT = 28;
    public static final int ENTRIES = 32;

    /// Flags: started at boot and restarted when it ends; may spawn; may list processes; may kill what it spawned; may switch off, and end
    /// services; finds the kernel's console as its output; is not listed among the programs.
    public static final int SERVICE = 1;
    public static final int SPAWN = 1 << 1;
    public static final int LIST = 1 << 2;
    public static final int KILL = 1 << 3;
    public static final int POWER = 1 << 4;
    public static final int CONSOLE = 1 << 5;
    public static final int HIDDEN = 1 << 6;

    /// Entries: its program's name; a server name it may register; one it may connect to; a device by `compatible`
    /// (virtio: `virtio,mmio:2` names the device type); the same with the right DMA.
    public static final int PROGRAM = 1;
    public static final int REGISTERS = 2;
    public static final int CONNECTS = 3;
    public static final int DEVICE = 4;
    public static final int DMA_DEVICE = 5;
    /// Percent of the frames left for programs at its start, where that is more than its FRAMES.
    public static final int SHARE = 6;
}
