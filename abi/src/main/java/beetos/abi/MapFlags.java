package beetos.abi;

/// Permissions and kinds of mapped pages. WRITE with EXECUTE is refused; READ is implied by both.
public final class MapFlags {
    private MapFlags() {}

    public static final int READ = 1;
    public static final int WRITE = 1 << 1;
    public static final int EXECUTE = 1 << 2;
    /// May be lent and moved.
    public static final int LENDABLE = 1 << 3;
    public static final int ALL = (1 << 4) - 1;
}
