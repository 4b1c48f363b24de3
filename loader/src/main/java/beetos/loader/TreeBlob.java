package beetos.loader;

import beetos.machine.Memory;
import beetos.machine.Text;

/// A flattened device tree as octets: its header and blocks, all big endian. No read leaves the structure or strings block.
///
/// Source: Devicetree Specification 0.4, 5 "Flattened Devicetree (DTB) Format".
public final class TreeBlob {
    private static final int MAGIC = 0xD00D_FEED;
    private static final int HEADER_LENGTH = 40, VERSION = 17;

    private long blob, structure, strings;
    private int structureLength, stringsLength;

    public TreeBlob() {}

    /// Takes the blob at a physical address; false if there is none that can be read.
    boolean open(long physical) {
        blob = physical;
        if (blob == 0 || (blob & 7) != 0 || header(0) != MAGIC) {
            return false;
        }
        int total = header(4);
        int structureOffset = header(8);
        int stringsOffset = header(12);
        stringsLength = header(32);
        structureLength = header(36);
        structure = blob + structureOffset;
        strings = blob + stringsOffset;
        return header(24) <= VERSION && inside(structureOffset, structureLength, total) && inside(stringsOffset, stringsLength, total)
                && (structureOffset & 3) == 0;
    }

    private static boolean inside(int offset, int length, int total) {
        return offset >= HEADER_LENGTH && length >= 0 && offset <= total && length <= total - offset;
    }

    public int totalLength() {
        return header(4);
    }

    /// Length in use: the blob without the slack behind its last block.
    public int usedLength() {
        int structureLimit = header(8) + structureLength;
        int stringsLimit = header(12) + stringsLength;
        return structureLimit > stringsLimit ? structureLimit : stringsLimit;
    }

    /// Base and length of entry `index` of the memory reservation block; length 0 is its end.
    public long reservedBase(int index) {
        return reservation(index, 0);
    }

    public long reservedLength(int index) {
        return reservation(index, 8);
    }

    private long reservation(int index, int field) {
        int offset = header(16) + 16 * index;
        if (offset < HEADER_LENGTH || offset > totalLength() - 16) {
            return 0;
        }
        return (long) big(blob + offset + field) << 32 | big(blob + offset + field + 4) & 0xFFFF_FFFFL;
    }

    /// Copies the used part of the blob, a multiple of 8 octets, to `target`.
    public void copy(long target) {
        Memory.copy(blob, target, usedLength() + 7 & -8);
    }

    int structureLength() {
        return structureLength;
    }

    /// A word of the structure block; 0 outside it.
    public int word(int offset) {
        return offset < 0 || offset > structureLength - 4 ? 0 : big(structure + offset);
    }

    /// An octet of the structure block; 0 outside it.
    public int octet(int offset) {
        return offset < 0 || offset >= structureLength ? 0 : Memory.load8(structure + offset);
    }

    /// `count` cells at an offset as one number; of more than two the low two.
    public long cells(int offset, int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 32 | word(offset + 4 * i) & 0xFFFF_FFFFL;
        }
        return value;
    }

    /// Physical address of an octet of the structure block.
    public long address(int offset) {
        return structure + offset;
    }

    /// Whether the octets of the structure block from `offset` on begin with `wanted`, whose length the caller has checked.
    boolean matches(int offset, String wanted) {
        return equal(structure + offset, wanted);
    }

    /// Whether the string at an offset of the strings block is `wanted`.
    boolean stringIs(int offset, String wanted) {
        int count = Text.length(wanted);
        return offset >= 0 && offset < stringsLength - count && equal(strings + offset, wanted)
                && Memory.load8(strings + offset + count) == 0;
    }

    private static boolean equal(long address, String wanted) {
        for (int i = 0; i < Text.length(wanted); i++) {
            if (Memory.load8(address + i) != Text.octet(wanted, i)) {
                return false;
            }
        }
        return true;
    }

    private int header(int offset) {
        return big(blob + offset);
    }

    private static int big(long address) {
        int little = Memory.load32(address);
        return little << 24 | (little & 0xFF00) << 8 | little >>> 8 & 0xFF00 | little >>> 24;
    }
}
