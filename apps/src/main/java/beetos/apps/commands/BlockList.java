package beetos.apps.commands;

import beetos.api.block.Block;
import beetos.api.block.DiskEntry;

/// `blkinfo`: lists the disks: name, serial number, capacity, and whether they can be written.
public final class BlockList {
    private BlockList() {}

    public static void main(String[] arguments) {
        System.out.println("NAME   SERIAL                    CAPACITY");
        int index = 0;
        for (Block block = Block.open(0); block != null; block = Block.open(++index)) {
            DiskEntry entry = block.describe(index);
            block.close();
            System.out.println(left(entry.name(), 7) + left(entry.serial(), 22) + right(entry.length() / 1024 + " KiB", 12)
                    + (entry.readOnly() ? "  read-only" : ""));
        }
    }

    private static String left(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
