package beetos.os.disk;

import beetos.abi.KernelError;
import beetos.abi.Message;
import beetos.abi.Page;
import beetos.api.block.Block;
import beetos.api.block.BlockException;
import beetos.api.block.DiskEntry;
import beetos.user.KernelException;
import beetos.user.LendBuffer;

/// A disk behind the block protocol, found by its serial number. If the driver dies, what it had not answered is asked of the next one:
/// reading and writing the same sectors twice changes nothing.
public final class BlockDisk implements Disk, AutoCloseable {
    private static final int LARGEST = (int) (Message.MAXIMUM_PAGES * Page.SIZE);
    private static final int ATTEMPTS = 4;      // a driver that dies more often in one transfer dies of it

    private final DiskEntry entry;
    private Block block;       // null: the driver has died

    private BlockDisk(DiskEntry entry, Block block) {
        this.entry = entry;
        this.block = block;
    }

    /// The first disk with this serial number; null if there is none. Waits for the driver.
    public static BlockDisk open(String serial) {
        int index = 0;
        for (Block block = Block.open(0); block != null; block = Block.open(++index)) {
            DiskEntry entry = block.describe(index);
            if (entry.serial().equals(serial)) {
                return new BlockDisk(entry, block);
            }
            block.close();
        }
        return null;
    }

    /// Disk `index`; null if there are not so many. Waits for the driver.
    public static BlockDisk open(int index) {
        Block block = Block.open(index);
        return block == null ? null : new BlockDisk(block.describe(index), block);
    }

    public DiskEntry entry() {
        return entry;
    }

    @Override
    public long sectors() {
        return entry.sectors();
    }

    @Override
    public void read(long sector, int count, byte[] target, int offset) {
        int whole = Math.multiplyExact(count, SECTOR);
        for (int done = 0; done < whole; ) {
            int length = Math.min(LARGEST, whole - done);
            try (LendBuffer buffer = LendBuffer.take(length)) {
                transfer(Block.READ, sector + done / SECTOR, buffer, length);
                buffer.octets().take(0, target, offset + done, length);
            }
            done += length;
        }
    }

    @Override
    public void write(long sector, int count, byte[] source, int offset) {
        int whole = Math.multiplyExact(count, SECTOR);
        for (int done = 0; done < whole; ) {
            int length = Math.min(LARGEST, whole - done);
            try (LendBuffer buffer = LendBuffer.take(length)) {
                buffer.octets().put(0, source, offset + done, length);
                transfer(Block.WRITE, sector + done / SECTOR, buffer, length);
            }
            done += length;
        }
    }

    @Override
    public void flush() {
        transfer(Block.FLUSH, 0, null, 0);
    }

    private void transfer(int operation, long sector, LendBuffer buffer, int length) {
        for (int attempt = 1; ; attempt++) {
            try {
                connect();
                switch (operation) {
                    case Block.READ -> block.read(sector, buffer, length);
                    case Block.WRITE -> block.write(sector, buffer, length);
                    default -> block.flush();
                }
                return;
            } catch (KernelException gone) {
                if (gone.error() != KernelError.SERVER_GONE || attempt == ATTEMPTS) {
                    throw new BlockException(Block.DEVICE_ERROR);
                }
                close();
            }
        }
    }

    /// After a death of the driver: the same disk at its successor, where the disks have the same order, unless one is no longer usable.
    private void connect() {
        if (block != null) {
            return;
        }
        block = Block.open(entry.index());
        if (block == null || !block.describe(entry.index()).equals(entry)) {
            close();
            throw new BlockException(Block.NO_SUCH_DISK);
        }
    }

    @Override
    public void close() {
        if (block != null) {
            block.close();
            block = null;
        }
    }
}
