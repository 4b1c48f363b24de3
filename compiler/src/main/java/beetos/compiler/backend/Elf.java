package beetos.compiler.backend;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A linked 64-bit little-endian ELF file: its sections, segments and symbols, and its memory by address.
/// Source: System V gABI 4.3, chapter 4 "Object Files" and chapter 5 "Program Loading".
public final class Elf {
    private static final int LOAD = 1, SYMBOLS = 2, ALLOCATED = 2;

    public record Section(String name, int type, long flags, long address, int offset, int length, int link) {
        public boolean allocated() {
            return (flags & ALLOCATED) != 0;
        }
    }

    public record Segment(int flags, int offset, long address, int fileLength, int length) {
        public static final int EXECUTE = 1, WRITE = 2, READ = 4;
    }

    public record Symbol(String name, long address, long length, int type) {
        public static final int FUNCTION = 2;
    }

    private final ByteBuffer file;
    private final List<Section> sections = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private final List<Symbol> symbols = new ArrayList<>();
    private final Map<String, Symbol> symbolsByName = new HashMap<>();

    public Elf(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 64 || file.getInt(0) != 0x464C457F) throw new BackendException("not an ELF file");
        readSegments();
        readSections();
        for (Section section : sections) if (section.type == SYMBOLS) readSymbols(section);
    }

    public byte[] bytes() {
        return file.array();
    }

    public long entry() {
        return file.getLong(24);
    }

    public List<Section> sections() {
        return sections;
    }

    public List<Segment> segments() {
        return segments;
    }

    public List<Symbol> symbols() {
        return symbols;
    }

    /// The contents of a section; empty if there is none of that name.
    public ByteBuffer contents(String name) {
        for (Section section : sections) {
            if (section.name.equals(name)) return file.slice(section.offset, section.length).order(ByteOrder.LITTLE_ENDIAN);
        }
        return ByteBuffer.allocate(0);
    }

    /// The loaded segment that has this permission; null if there is none.
    public Segment segment(int permission) {
        for (Segment segment : segments) if ((segment.flags & permission) != 0) return segment;
        return null;
    }

    /// Null if there is none.
    public Symbol symbol(String name) {
        return symbolsByName.get(name);
    }

    public long address(String name) {
        Symbol symbol = symbol(name);
        if (symbol == null) throw new BackendException("no symbol " + name);
        return symbol.address;
    }

    public long read64(long address) {
        return file.getLong(offset(address, 8));
    }

    public int read32(long address) {
        return file.getInt(offset(address, 4));
    }

    /// The function or object that holds an address, for messages.
    public String describe(long address) {
        for (Symbol symbol : symbols) {
            if (symbol.length > 0 && address >= symbol.address && address < symbol.address + symbol.length) {
                return symbol.name + "+" + (address - symbol.address);
            }
        }
        return "0x" + Long.toHexString(address);
    }

    private int offset(long address, int length) {
        for (Segment s : segments) {
            if (address >= s.address && address + length <= s.address + s.fileLength) return (int) (address - s.address) + s.offset;
        }
        throw new BackendException("0x" + Long.toHexString(address) + " is not in the file");
    }

    private void readSegments() {
        for (int i = 0, at = (int) file.getLong(32); i < file.getShort(56); i++, at += file.getShort(54)) {
            if (file.getInt(at) != LOAD) continue;
            segments.add(new Segment(file.getInt(at + 4), (int) file.getLong(at + 8), file.getLong(at + 16),
                    (int) file.getLong(at + 32), (int) file.getLong(at + 40)));
        }
    }

    private void readSections() {
        int table = (int) file.getLong(40), size = file.getShort(58), count = file.getShort(60) & 0xFFFF;
        if (count == 0) return;
        int names = (int) file.getLong(table + (file.getShort(62) & 0xFFFF) * size + 24);
        for (int i = 0, at = table; i < count; i++, at += size) {
            int type = file.getInt(at + 4);
            sections.add(new Section(string(names + file.getInt(at)), type, file.getLong(at + 8), file.getLong(at + 16),
                    (int) file.getLong(at + 24), (int) file.getLong(at + 32), file.getInt(at + 40)));
        }
    }

    private void readSymbols(Section section) {
        int names = sections.get(section.link).offset;
        for (int at = section.offset; at < section.offset + section.length; at += 24) {
            Symbol symbol = new Symbol(string(names + file.getInt(at)), file.getLong(at + 8), file.getLong(at + 16), file.get(at + 4) & 0xF);
            if (symbol.name.isEmpty() || file.getShort(at + 6) == 0) continue;
            symbols.add(symbol);
            symbolsByName.put(symbol.name, symbol);
        }
    }

    private String string(int at) {
        int end = at;
        while (file.get(end) != 0) end++;
        return new String(file.array(), at, end - at, StandardCharsets.UTF_8);
    }
}
