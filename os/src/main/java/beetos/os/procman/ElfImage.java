package beetos.os.procman;

import beetos.abi.Page;
import beetos.user.Octets;

/// A program's image, checked field by field: what passes can be mapped without further questions. The file is the program's memory from
/// address 0 to the end of initialised data; offsets are addresses.
///
///     program header 0  LOAD R+X  text, from 0      1  LOAD R  constants      2  LOAD R+W  data, zeroed memory behind it
///                    3  0x6BEE0001  RELR words in the constants: places in data to which the load address is added
///                    4  0x6BEE0002  trace table in the constants
///
/// Source: System V gABI 4.3, chapter 4 "Object Files", chapter 5 "Program Loading".
record ElfImage(long entry, Range text, Range constants, Range data, long dataMemory, Range relocations, Range trace) {
    record Range(long start, long length) {
        long limit() {
            return start + length;
        }

        boolean holds(Range inner) {
            return inner.start >= start && inner.length >= 0 && inner.length <= length && inner.start - start <= length - inner.length;
        }
    }

    private static final int HEADER = 512;              // free of text
    private static final long IDENT = 0x0001_0102_464C_457FL;    // ELF, 64 bits, little endian, version 1
    private static final long TYPE = 0x0000_0001_00B7_0003L;     // ET_DYN, EM_AARCH64, version 1
    private static final long SIZES = 0x0038_0040_0000_0000L;    // e_flags 0, e_ehsize 64, e_phentsize 56
    private static final long COUNTS = 5;                        // e_phnum 5, no sections
    private static final int PROGRAM_HEADERS = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final long[] TYPES = {1 | 5L << 32, 1 | 4L << 32, 1 | 6L << 32, 0x6BEE0001L | 4L << 32, 0x6BEE0002L | 4L << 32};
    private static final long LARGEST = 1L << 30;

    /// Reads and checks the image; a wrong one is an IllegalArgumentException that names the field.
    static ElfImage read(Octets file, long length) {
        require(length >= HEADER && length <= file.length(), "length");
        require(file.word(0) == IDENT && file.word(8) == 0, "e_ident");
        require(file.word(16) == TYPE, "e_type, e_machine, e_version");
        require(file.word(32) == PROGRAM_HEADERS && file.word(40) == 0, "e_phoff, e_shoff");
        require(file.word(48) == SIZES && file.word(56) == COUNTS, "e_ehsize, e_phnum");
        Range[] ranges = new Range[TYPES.length];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = programHeader(file, i);
        }
        long dataMemory = file.word(PROGRAM_HEADERS + 2 * PROGRAM_HEADER + 40);
        ElfImage image = new ElfImage(file.word(24), ranges[0], ranges[1], ranges[2], dataMemory, ranges[3], ranges[4]);
        image.check(length);
        return image;
    }

    private static Range programHeader(Octets file, int index) {
        int at = PROGRAM_HEADERS + index * PROGRAM_HEADER;
        Range range = new Range(file.word(at + 8), file.word(at + 32));
        require(file.word(at) == TYPES[index], "p_type, p_flags");
        require(file.word(at + 16) == range.start && file.word(at + 24) == range.start, "p_vaddr, p_paddr");
        require(range.start >= 0 && range.length >= 0, "p_offset, p_filesz");
        require(index == 2 || file.word(at + 40) == range.length, "p_memsz");
        require(file.word(at + 48) == (index < 3 ? Page.SIZE : 8), "p_align");
        return range;
    }

    private void check(long length) {
        Range file = new Range(0, length);
        require(file.holds(text) && file.holds(constants) && file.holds(data), "p_filesz");
        require(text.start == 0 && text.length >= HEADER, "text");
        require(constants.start >= text.limit() && constants.start % Page.SIZE == 0, "constants");
        require(data.start >= constants.limit() && data.start % Page.SIZE == 0, "data");
        require(dataMemory >= data.length && dataMemory <= LARGEST, "p_memsz");
        require(constants.holds(relocations) && relocations.start % 8 == 0 && relocations.length % 8 == 0, "relocations");
        require(constants.holds(trace) && trace.start % 8 == 0, "trace table");
        require(entry >= HEADER && entry < text.limit() && entry % 4 == 0, "e_entry");
    }

    private static void require(boolean good, String field) {
        if (!good) {
            throw new IllegalArgumentException("not a program: " + field);
        }
    }

    /// Bytes of address space from the image's first address.
    long memoryLength() {
        return data.start + dataMemory;
    }
}
