package beetos.abi;

/// What a new process finds at the address in x0: one readable page, offsets in bytes.
///
///     +0   u64 page size             +8   u64 process id            +16  u64 frequency of CNTVCT in hertz
///     +24  u64 image base            +32  u64 image limit           (the program as mapped)
///     +40  u64 heap base             +48  u64 heap limit            (address space set aside; map it with MAP)
///     +56  u64 stack base            +64  u64 stack limit           (the first thread's; its guard page lies below)
///     +72  u64 length of this block in use
///     +80  32 octets of random seed, its own for each process
///     +112 u32 count of arguments    +116 u32 offset of the arguments (from the block): each u32 length, octets of UTF-8, no padding
///     +120 u32 count of names        +124 u32 offset of granted handles: each u32 handle, u32 length of its name, octets
///     +128 u64 thread pointer        +136 u64 ABI version
///     +144 u64 device tree (first process: where it is mapped, read-only, its seeds wiped; others 0)
///     +152 u64 its length
///     +160 u32 length of environment +164 u32 its offset: texts `NAME=VALUE` of UTF-8, each ended by a zero octet; `PWD` is the working directory
///     +168 u64 ID_AA64ISAR0_EL1: instructions that the CPU has (first process; others 0)
///     +176 arguments, environment and names begin here or later
public final class StartBlock {
    private StartBlock() {}

    public static final int PAGE_SIZE = 0;
    public static final int PROCESS_ID = 8;
    public static final int COUNTER_FREQUENCY = 16;
    public static final int IMAGE_BASE = 24;
    public static final int IMAGE_LIMIT = 32;
    public static final int HEAP_BASE = 40;
    public static final int HEAP_LIMIT = 48;
    public static final int STACK_BASE = 56;
    public static final int STACK_LIMIT = 64;
    public static final int LENGTH = 72;
    public static final int SEED = 80;
    public static final int SEED_LENGTH = 32;
    public static final int ARGUMENT_COUNT = 112;
    public static final int ARGUMENTS = 116;
    public static final int NAME_COUNT = 120;
    public static final int NAMES = 124;
    public static final int THREAD_POINTER = 128;
    public static final int VERSION = 136;
    public static final int DEVICE_TREE = 144;
    public static final int DEVICE_TREE_LENGTH = 152;
    public static final int ENVIRONMENT_LENGTH = 160;
    public static final int ENVIRONMENT = 164;
    public static final int INSTRUCTIONS = 168;
    public static final int FREE = 176;
}
