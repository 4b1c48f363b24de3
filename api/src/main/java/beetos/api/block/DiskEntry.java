package beetos.api.block;

/// A disk of the machine: `serial` may be empty, `sectors` are of [Block#SECTOR] octets.
public record DiskEntry(int index, String serial, long sectors, boolean readOnly) {
    public String name() {
        return "disk" + index;
    }

    public long length() {
        return sectors * Block.SECTOR;
    }
}
