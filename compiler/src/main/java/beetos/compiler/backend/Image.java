package beetos.compiler.backend;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// A finished image: the form that ships, the linked file with symbols and DWARF for a debugger, and its trace table.
public record Image(byte[] shipped, Elf debug, byte[] trace) {
    /// The symbol of the trace table in the program.
    public static final String TRACE_SYMBOL = "beetos.trace";

    private static final Set<String> FIXED = Set.of("__text_end", "__rodata_start", "__trace_start");

    /// Links twice: the trace table is made from the first result and lies behind all other constants, so that nothing before it moves.
    public static Image link(Linker linker, List<ObjectFile> objects, Layout layout, String entry, boolean exactTrace) {
        Elf first = linker.link(with(objects, new byte[8]), layout, entry);
        byte[] trace = TraceTableWriter.write(first, exactTrace);
        Elf elf = linker.link(with(objects, trace), layout, entry);
        for (Elf.Symbol symbol : first.symbols()) {
            Elf.Symbol moved = elf.symbol(symbol.name());
            boolean fixed = symbol.type() == Elf.Symbol.FUNCTION || FIXED.contains(symbol.name());
            if (fixed && moved.address() != first.symbol(symbol.name()).address()) throw new BackendException(symbol.name() + " moved between the two links");
        }
        return new Image(layout == Layout.PROGRAM ? ImageElf.write(elf) : RawImage.of(elf), elf, trace);
    }

    private static List<ObjectFile> with(List<ObjectFile> objects, byte[] table) {
        StringBuilder text = new StringBuilder();
        HexFormat hex = HexFormat.of().withUpperCase().withPrefix("\\");
        hex.formatHex(text, table);
        String ir = "@%s = hidden constant [%d x i8] c\"%s\", section \".beetos.trace\", align 8\n".formatted(TRACE_SYMBOL, table.length, text);
        List<ObjectFile> all = new ArrayList<>(objects);
        all.add(new ObjectFile("trace", Llvm.compile("trace", ir, Options.PROCESS.with(Options.Pipeline.O0))));
        return all;
    }
}
