package beetos.compiler.backend;

import java.util.Arrays;

/// The line tables of an image: for each address the line of its innermost method. Source: DWARF 5, 6.2 "Line Number Information".
final class DwarfLines {
    private static final int COPY = 1, ADVANCE_PC = 2, ADVANCE_LINE = 3, CONST_ADD_PC = 8, FIXED_ADVANCE_PC = 9;
    private static final int END_SEQUENCE = 1, SET_ADDRESS = 2;
    /// A row packed into one long, so that sorting is cheap: address in the upper 40 bits, line in the lower 24.
    private static final int LINE_BITS = 24;

    private long[] rows = new long[1024];
    private int count;
    private final long limit;

    DwarfLines(Elf elf) {
        limit = elf.address("__text_end");
        DwarfCursor in = new DwarfCursor(elf.contents(".debug_line"));
        while (in.position() < in.length()) unit(in);
        Arrays.sort(rows, 0, count);
    }

    /// 0 if unknown.
    int line(long address) {
        int found = Arrays.binarySearch(rows, 0, count, (address + 1 << LINE_BITS) - 1);
        int index = found >= 0 ? found : -found - 2;
        // The end of one sequence and the start of the next share an address; the start, with a line, sorts last.
        return index < 0 ? 0 : (int) (rows[index] & (1 << LINE_BITS) - 1);
    }

    private void unit(DwarfCursor in) {
        long length = in.u32();
        long end = in.position() + length;
        int version = in.u16();
        if (version < 2 || version > 5) throw new BackendException("line table of DWARF version " + version);
        if (version == 5) in.skip(2);   // address_size, segment_selector_size
        long program = in.u32();
        program += in.position();
        int minimum = in.u8();
        if (version >= 4) in.skip(1);   // maximum_operations_per_instruction
        in.skip(1);                     // default_is_stmt
        int lineBase = (byte) in.u8(), lineRange = in.u8(), opcodeBase = in.u8();
        int[] operands = new int[opcodeBase];
        for (int i = 1; i < opcodeBase; i++) operands[i] = in.u8();
        in.at(program);
        run(in, end, minimum, lineBase, lineRange, operands);
        in.at(end);
    }

    private void run(DwarfCursor in, long end, int minimum, int lineBase, int lineRange, int[] operands) {
        long address = 0, line = 1;
        while (in.position() < end) {
            int opcode = in.u8();
            if (opcode >= operands.length) {
                int adjusted = opcode - operands.length;
                address += (long) adjusted / lineRange * minimum;
                line += lineBase + adjusted % lineRange;
                row(address, line);
                continue;
            }
            switch (opcode) {
                case 0 -> {
                    long length = in.unsigned(), next = in.position() + length;
                    int extended = in.u8();
                    if (extended == SET_ADDRESS) address = in.u64();
                    if (extended == END_SEQUENCE) {
                        row(address, 0);
                        address = 0;
                        line = 1;
                    }
                    in.at(next);
                }
                case COPY -> row(address, line);
                case ADVANCE_PC -> address += in.unsigned() * minimum;
                case ADVANCE_LINE -> line += in.signed();
                case CONST_ADD_PC -> address += (long) (255 - operands.length) / lineRange * minimum;
                case FIXED_ADVANCE_PC -> address += in.u16();
                default -> {
                    for (int i = 0; i < operands[opcode]; i++) in.unsigned();
                }
            }
        }
    }

    /// Of several rows at one address the last counts. Sequences of dropped functions lie outside of the text.
    private void row(long address, long line) {
        if (address < 0 || address > limit) return;
        if (line != 0 && count > 0 && rows[count - 1] >>> LINE_BITS == address) count--;
        if (count == rows.length) rows = Arrays.copyOf(rows, count * 2);
        rows[count++] = address << LINE_BITS | line;
    }
}
