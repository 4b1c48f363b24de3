package beetos.compiler.backend;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The file form of a program: its memory from address 0 to the end of initialised data, with an ELF header in the first
/// `HEADER_LENGTH` bytes, which the layout leaves free. So file offset and address are one number, and where the file lies
/// on a granule its text and constants are mapped as they are.
///
///     ELF header: ELFCLASS64, ELFDATA2LSB, ET_DYN, EM_AARCH64, e_entry, e_phoff 64, no section headers
///     program header 0  PT_LOAD R+X     text, from address 0, the header included
///                    1  PT_LOAD R       constants, on a granule
///                    2  PT_LOAD R+W     data, on a granule; p_memsz - p_filesz bytes of zeroes follow
///                    3  RELOCATIONS     RELR words inside the constants: places in data to which the load address is added
///                    4  TRACE           the trace table inside the constants (`TraceTable`)
///
/// All five are always there, in this order; a length may be 0. p_offset = p_vaddr = p_paddr; p_align is the granule for
/// the first three and 8 for the others. Source: System V gABI 4.3, chapter 5 "Program Loading".
public record ImageElf(long entry, Range text, Range constants, Range data, long dataMemory, Range relocations, Range trace) {
    public static final int HEADER_LENGTH = 512;
    public static final int RELOCATIONS = 0x6BEE0001, TRACE = 0x6BEE0002;   // in PT_LOOS…PT_HIOS

    private static final int MAGIC = 0x464C457F, DYNAMIC = 3, AARCH64 = 183, LOAD = 1;
    private static final int ELF_HEADER = 64, PROGRAM_HEADER = 56, COUNT = 5;
    private static final int[] TYPES = {LOAD, LOAD, LOAD, RELOCATIONS, TRACE};
    private static final int[] FLAGS = {5, 4, 6, 4, 4};
    private static final long GRANULE = LinkScript.GRANULE;

    /// `length` bytes from `start`.
    public record Range(long start, long length) {
        public long limit() {
            return start + length;
        }

        boolean holds(Range inner) {
            return inner.start >= start && inner.length <= length && inner.start - start <= length - inner.length;
        }
    }

    /// The file of a linked program (`Layout.PROGRAM`).
    public static byte[] write(Elf elf) {
        if (elf.address("__rela_start") != elf.address("__rela_end")) {
            throw new BackendException("relocation that cannot be packed, at " + elf.describe(elf.read64(elf.address("__rela_start"))));
        }
        Range data = range(elf, "__data_start", "__data_end");
        ImageElf image = new ImageElf(elf.entry(), range(elf, "__text_start", "__text_end"), range(elf, "__rodata_start", "__rodata_end"), data,
                elf.address("__image_end") - data.start, range(elf, "__relr_start", "__relr_end"), range(elf, "__trace_start", "__rodata_end"));
        byte[] file = RawImage.flatten(elf, Math.toIntExact(data.limit()));
        image.header(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
        return file;
    }

    /// Reads and checks a file; whatever passes can be mapped without further questions.
    public static ImageElf read(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        require(file.length >= HEADER_LENGTH, "length");
        require(in.getInt(0) == MAGIC && in.getInt(4) == 0x00010102 && in.getLong(8) == 0, "e_ident");
        require(in.getShort(16) == DYNAMIC && in.getShort(18) == AARCH64 && in.getInt(20) == 1, "e_type, e_machine, e_version");
        require(in.getLong(32) == ELF_HEADER && in.getLong(40) == 0 && in.getInt(48) == 0, "e_phoff, e_shoff, e_flags");
        require(in.getShort(52) == ELF_HEADER && in.getShort(54) == PROGRAM_HEADER && in.getShort(56) == COUNT, "e_ehsize, e_phentsize, e_phnum");
        require(in.getShort(58) == 0 && in.getInt(60) == 0, "e_shentsize, e_shnum, e_shstrndx");
        Range[] ranges = new Range[COUNT];
        for (int i = 0; i < COUNT; i++) ranges[i] = programHeader(in, i);
        long dataMemory = in.getLong(ELF_HEADER + 2 * PROGRAM_HEADER + 40);
        ImageElf image = new ImageElf(in.getLong(24), ranges[0], ranges[1], ranges[2], dataMemory, ranges[3], ranges[4]);
        image.check(file.length);
        return image;
    }

    private void check(long fileLength) {
        Range file = new Range(0, fileLength);
        require(file.holds(text) && file.holds(constants) && file.holds(data), "p_filesz");
        require(text.start == 0 && text.length >= HEADER_LENGTH, "text");
        require(constants.start >= text.limit() && constants.start % GRANULE == 0, "constants");
        require(data.start >= constants.limit() && data.start % GRANULE == 0 && fileLength == data.limit(), "data");
        require(dataMemory >= data.length && dataMemory <= Integer.MAX_VALUE, "p_memsz");
        require(constants.holds(relocations) && relocations.start % 8 == 0 && relocations.length % 8 == 0, "relocations");
        require(constants.holds(trace) && trace.start % 8 == 0, "trace table");
        require(entry >= HEADER_LENGTH && entry < text.limit() && entry % 4 == 0, "e_entry");
    }

    private static Range programHeader(ByteBuffer in, int index) {
        int at = ELF_HEADER + index * PROGRAM_HEADER;
        Range range = new Range(in.getLong(at + 8), in.getLong(at + 32));
        require(in.getInt(at) == TYPES[index] && in.getInt(at + 4) == FLAGS[index], "p_type, p_flags");
        require(in.getLong(at + 16) == range.start && in.getLong(at + 24) == range.start, "p_vaddr, p_paddr");
        require(range.length >= 0 && (index == 2 || in.getLong(at + 40) == range.length), "p_memsz");
        require(in.getLong(at + 48) == (index < 3 ? GRANULE : 8), "p_align");
        return range;
    }

    private void header(ByteBuffer out) {
        out.putInt(MAGIC).putInt(0x00010102).putLong(0);
        out.putShort((short) DYNAMIC).putShort((short) AARCH64).putInt(1).putLong(entry).putLong(ELF_HEADER).putLong(0).putInt(0);
        out.putShort((short) ELF_HEADER).putShort((short) PROGRAM_HEADER).putShort((short) COUNT).putShort((short) 0).putInt(0);
        Range[] ranges = {text, constants, data, relocations, trace};
        for (int i = 0; i < COUNT; i++) {
            Range r = ranges[i];
            out.putInt(TYPES[i]).putInt(FLAGS[i]).putLong(r.start).putLong(r.start).putLong(r.start);
            out.putLong(r.length).putLong(i == 2 ? dataMemory : r.length).putLong(i < 3 ? GRANULE : 8);
        }
    }

    private static Range range(Elf elf, String start, String limit) {
        return new Range(elf.address(start), elf.address(limit) - elf.address(start));
    }

    private static void require(boolean good, String field) {
        if (!good) throw new BackendException("not a BeetOS program: " + field);
    }
}
