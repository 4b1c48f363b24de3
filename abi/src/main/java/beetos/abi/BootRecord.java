package beetos.abi;

/// What the loader hands to the kernel: one granule at a physical address, offsets in bytes. All addresses are physical and all
/// regions are whole granules unless said.
///
///     +0   u64 magic                 +8   u64 physical address of the kernel's image    +16 u64 its length
///     +24  u64 kernel's virtual base +32  u64 virtual base of the direct map (virtual = physical + this)
///     +40  u64 kernel's root table   +48  u64 frequency of CNTVCT in hertz
///     +56  u64 bundle                +64  u64 its length
///     +72  u64 device tree (copy, seeds wiped)   +80  u64 its length in octets
///     +88  u64 memory set aside for the kernel's boot-time objects   +96 u64 its length
///     +104 32 octets of random seed (zeros if the tree has none)     +136 u64 octets of seed there are
///     +144 u32 count of RAM regions  +148 u32 count of reserved regions    +152 u32 count of segments +156 u32 count of devices
///     +160 8 × (u64 base, u64 length) RAM regions
///     +288 16 × (u64 base, u64 length) reserved regions: everything in RAM that is not free: kernel, tables, record, boot memory, bundle, tree
///     +544 8 × (u64 virtual, u64 physical, u64 length, u64 MapFlags) segments of the first process; writable ones are its own, others constants
///     +800 u64 entry of the first process        +808 u64 its name's application id
///     +816 u64 physical address of the device table (DeviceDescription.SIZE each)
///     +824 u64 PSCI conduit: 0 none, 1 hvc, 2 smc     +832 u64 index of the console's device
///     +840 u64 physical base of the kernel's stack +848 u64 length
///     +856 u64 ID_AA64ISAR0_EL1
public final class BootRecord {
    private BootRecord() {}

    public static final long MAGIC_VALUE = 0x424F_4F54_4245_4554L;
    public static final int MAGIC = 0;
    public static final int KERNEL = 8;
    public static final int KERNEL_LENGTH = 16;
    public static final int KERNEL_VIRTUAL = 24;
    public static final int DIRECT_MAP = 32;
    public static final int ROOT_TABLE = 40;
    public static final int COUNTER_FREQUENCY = 48;
    public static final int BUNDLE = 56;
    public static final int BUNDLE_LENGTH = 64;
    public static final int DEVICE_TREE = 72;
    public static final int DEVICE_TREE_LENGTH = 80;
    public static final int BOOT_MEMORY = 88;
    public static final int BOOT_MEMORY_LENGTH = 96;
    public static final int SEED = 104;
    public static final int SEED_LENGTH = 136;
    public static final int RAM_COUNT = 144;
    public static final int RESERVED_COUNT = 148;
    public static final int SEGMENT_COUNT = 152;
    public static final int DEVICE_COUNT = 156;
    public static final int RAM = 160;
    public static final int RAM_LIMIT = 8;
    public static final int RESERVED = 288;
    public static final int RESERVED_LIMIT = 16;
    public static final int REGION_SIZE = 16;
    public static final int SEGMENTS = 544;
    public static final int SEGMENT_LIMIT = 8;
    public static final int SEGMENT_SIZE = 32;
    public static final int SEGMENT_VIRTUAL = 0;
    public static final int SEGMENT_PHYSICAL = 8;
    public static final int SEGMENT_LENGTH = 16;
    public static final int SEGMENT_FLAGS = 24;
    public static final int ENTRY = 800;
    public static final int APPLICATION = 808;
    public static final int DEVICES = 816;
    public static final int CONDUIT = 824;
    public static final int CONSOLE_DEVICE = 832;
    /// Octets of the kernel's stack, the last of them kept for a panic, and what is left.
    public static final int STACK_OCTETS = 16 << 10;
    public static final int PANIC_STACK = 4 << 10;
    public static final int STACK_ROOM = STACK_OCTETS - PANIC_STACK;

    public static final int STACK = 840;
    public static final int STACK_LENGTH = 848;
    public static final int INSTRUCTIONS = 856;
}
