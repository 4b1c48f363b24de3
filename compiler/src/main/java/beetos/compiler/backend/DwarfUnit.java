package beetos.compiler.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// One unit of .debug_info: its header, its file names, and how the forms of its attributes are read.
/// Source: DWARF 5, 7.5.5 "Classes and Forms", 7.28 "Range List Table"; DWARF 4, 2.17.3 "Non-Contiguous Address Ranges".
final class DwarfUnit {
    static final int ADDRESS = 0x01, IMPLICIT_CONST = 0x21;
    private static final int STR_OFFSETS_BASE = 0x72, ADDR_BASE = 0x73, RNGLISTS_BASE = 0x74;
    private static final int STRING = 0x08, STRP = 0x0E, LINE_STRP = 0x1F, RNGLISTX = 0x23;

    interface RangeConsumer {
        void accept(long start, long end);
    }

    final long end, abbreviations;
    long lowPc, lineTable = -1;
    private final long start;
    private final int version;
    private final Elf elf;
    private final DwarfCursor strings, lineStrings, stringOffsets, addresses;
    private long stringOffsetsBase = 8, addressBase = 8, rangesBase = 12;
    private List<String> files;

    DwarfUnit(Elf elf, DwarfCursor in) {
        this.elf = elf;
        start = in.position();
        long length = in.u32();
        end = in.position() + length;
        version = in.u16();
        if (version != 4 && version != 5) throw new BackendException("debug information of DWARF version " + version);
        if (version == 5) {
            in.skip(2);   // unit_type, address_size
            abbreviations = in.u32();
        } else {
            abbreviations = in.u32();
            in.skip(1);   // address_size
        }
        strings = new DwarfCursor(elf.contents(".debug_str"));
        lineStrings = new DwarfCursor(elf.contents(".debug_line_str"));
        stringOffsets = new DwarfCursor(elf.contents(".debug_str_offsets"));
        addresses = new DwarfCursor(elf.contents(".debug_addr"));
    }

    void base(int attribute, long value) {
        switch (attribute) {
            case STR_OFFSETS_BASE -> stringOffsetsBase = value;
            case ADDR_BASE -> addressBase = value;
            case RNGLISTS_BASE -> rangesBase = value;
            default -> { }
        }
    }

    boolean isAddress(long form) {
        return form == ADDRESS || form == 0x1B || form >= 0x29 && form <= 0x2C;
    }

    String string(DwarfCursor in, long form) {
        return switch ((int) form) {
            case STRING -> in.string();
            case STRP -> strings.at(in.u32()).string();
            case LINE_STRP -> lineStrings.at(in.u32()).string();
            default -> strings.at(stringOffsets.at(stringOffsetsBase + 4 * value(in, form, 0)).u32()).string();
        };
    }

    /// The number that an attribute holds: a constant, an address, an offset from the start of its section, or, of a string, where it is.
    long value(DwarfCursor in, long form, long constant) {
        return switch ((int) form) {
            case ADDRESS, 0x07, 0x20 -> in.u64();                      // addr, data8, ref_sig8
            case 0x0B, 0x0C, 0x25 -> in.u8();                         // data1, flag, strx1
            case 0x05, 0x26 -> in.u16();                              // data2, strx2
            case 0x27 -> in.u24();                                    // strx3
            case 0x06, 0x28, STRP, LINE_STRP, 0x17, 0x10 -> in.u32(); // data4, strx4, strp, line_strp, sec_offset, ref_addr
            case 0x0D -> in.signed();                                 // sdata
            case 0x0F, 0x1A, RNGLISTX, 0x22 -> in.unsigned();         // udata, strx, rnglistx, loclistx
            case 0x11 -> start + in.u8();                             // ref1
            case 0x12 -> start + in.u16();                            // ref2
            case 0x13 -> start + in.u32();                            // ref4
            case 0x14 -> start + in.u64();                            // ref8
            case 0x15 -> start + in.unsigned();                       // ref_udata
            case 0x19 -> 1;                                           // flag_present
            case IMPLICIT_CONST -> constant;
            case 0x1B -> address(in.unsigned());                      // addrx
            case 0x29 -> address(in.u8());                            // addrx1
            case 0x2A -> address(in.u16());                           // addrx2
            case 0x2B -> address(in.u24());                           // addrx3
            case 0x2C -> address(in.u32());                           // addrx4
            case STRING -> skip(in, in::string);
            case 0x18, 0x09 -> block(in, in.unsigned());              // exprloc, block
            case 0x0A -> block(in, in.u8());                          // block1
            case 0x03 -> block(in, in.u16());                         // block2
            case 0x04 -> block(in, in.u32());                         // block4
            default -> throw new BackendException("DWARF form 0x" + Long.toHexString(form));
        };
    }

    long rangesOffset(long form, long value) {
        if (form != RNGLISTX) return value;
        return rangesBase + new DwarfCursor(elf.contents(".debug_rnglists")).at(rangesBase + 4 * value).u32();
    }

    void ranges(long offset, RangeConsumer consumer) {
        if (version == 4) {
            DwarfCursor in = new DwarfCursor(elf.contents(".debug_ranges")).at(offset);
            long base = lowPc;
            while (true) {
                long from = in.u64(), to = in.u64();
                if (from == 0 && to == 0) return;
                if (from == -1) base = to;
                else consumer.accept(base + from, base + to);
            }
        }
        DwarfCursor in = new DwarfCursor(elf.contents(".debug_rnglists")).at(offset);
        long base = lowPc;
        while (true) {
            switch (in.u8()) {
                case 0 -> { return; }                                            // end_of_list
                case 1 -> base = address(in.unsigned());                         // base_addressx
                case 2 -> consumer.accept(address(in.unsigned()), address(in.unsigned()));
                case 3 -> {                                                      // startx_length
                    long from = address(in.unsigned());
                    consumer.accept(from, from + in.unsigned());
                }
                case 4 -> consumer.accept(base + in.unsigned(), base + in.unsigned());
                case 5 -> base = in.u64();                                       // base_address
                case 6 -> consumer.accept(in.u64(), in.u64());
                case 7 -> {                                                      // start_length
                    long from = in.u64();
                    consumer.accept(from, from + in.unsigned());
                }
                default -> throw new BackendException("range list entry");
            }
        }
    }

    String file(long index) {
        if (files == null) files = lineTable < 0 ? List.of() : readFiles();
        int i = Math.toIntExact(version == 5 ? index : index - 1);
        return i >= 0 && i < files.size() ? files.get(i) : "";
    }

    private List<String> readFiles() {
        DwarfCursor in = new DwarfCursor(elf.contents(".debug_line")).at(lineTable + 4);
        boolean five = in.u16() == 5;
        in.skip(five ? 2 + 4 : 4);
        in.skip(5);
        int opcodeBase = in.u8();
        in.skip(opcodeBase - 1);
        List<String> names = new ArrayList<>();
        if (five) {
            table(in);
            return table(in);
        }
        while (!in.string().isEmpty()) continue;   // include_directories
        for (String name; !(name = in.string()).isEmpty(); ) {
            names.add(name);
            for (int i = 0; i < 3; i++) in.unsigned();
        }
        return names;
    }

    /// A directory or file table of DWARF 5; only the path (content type 1) is kept.
    private List<String> table(DwarfCursor in) {
        int formats = in.u8();
        long[] types = new long[formats], forms = new long[formats];
        for (int i = 0; i < formats; i++) {
            types[i] = in.unsigned();
            forms[i] = in.unsigned();
        }
        List<String> names = new ArrayList<>();
        for (long n = in.unsigned(); n > 0; n--) {
            for (int i = 0; i < formats; i++) {
                if (types[i] == 1) names.add(string(in, forms[i]));
                else if (forms[i] == 0x1E) in.skip(16);   // data16, a checksum
                else value(in, forms[i], 0);
            }
        }
        return names;
    }

    private long address(long index) {
        return addresses.at(addressBase + 8 * index).u64();
    }

    private static long skip(DwarfCursor in, Supplier<String> read) {
        int at = in.position();
        read.get();
        return at;
    }

    private static long block(DwarfCursor in, long length) {
        int at = in.position();
        in.skip(length);
        return at;
    }
}
