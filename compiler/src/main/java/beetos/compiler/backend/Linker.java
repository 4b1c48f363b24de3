package beetos.compiler.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Object files to one position-independent ELF file linked at 0, with its symbols and DWARF. `LinkScript` has the layout.
///
/// Text and constants hold no absolute address (the linker refuses one and names its symbol), so their pages are shared.
/// Absolute addresses in data become relative relocations, packed as RELR.
public final class Linker {
    private static final Set<String> ALLOCATED =
            Set.of(".text", ".rodata", ".relr.dyn", ".rela.dyn", ".beetos.trace", ".data", ".bss");

    private static final List<String> OPTIONS = List.of(
            "-pie", "--no-dynamic-linker", "--pack-dyn-relocs=relr", "--gc-sections", "--build-id=none", "--no-undefined",
            "-z", "text", "-z", "norelro", "-z", "nognustack", "-z", "max-page-size=" + LinkScript.GRANULE,
            // Debug information of dropped functions points outside of every image.
            "-z", "dead-reloc-in-nonalloc=.debug_*=0x7fffffff00000000",
            "--error-limit=20", "-T", "layout.ld", "-o", "image.elf");

    private final Lld lld = new Lld();

    /// The output depends on the objects, their order, the layout and the entry symbol, and on nothing else.
    public Elf link(List<ObjectFile> objects, Layout layout, String entry) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("beetos-link");
            List<String> arguments = new ArrayList<>(OPTIONS);
            Files.writeString(folder.resolve("layout.ld"), LinkScript.of(layout, entry));
            for (ObjectFile object : objects) {
                String file = objects.indexOf(object) + "-" + object.name().replaceAll("[^A-Za-z0-9._-]", "_") + ".o";
                Files.write(folder.resolve(file), object.bytes());
                arguments.add(file);
            }
            lld.run(folder, arguments);
            Elf elf = new Elf(Files.readAllBytes(folder.resolve("image.elf")));
            check(elf, entry);
            return elf;
        } catch (IOException e) {
            throw new BackendException("cannot link: " + e.getMessage(), e);
        } finally {
            if (folder != null) delete(folder);
        }
    }

    private static void check(Elf elf, String entry) {
        if (elf.symbol(entry) == null) throw new BackendException("no entry symbol " + entry);
        for (Elf.Section section : elf.sections()) {
            if (section.allocated() && section.length() > 0 && !ALLOCATED.contains(section.name())) {
                throw new BackendException("section " + section.name() + " has no place in an image");
            }
        }
        Elf.Segment data = elf.segment(Elf.Segment.WRITE);
        for (long target : Relocations.targets(elf)) {
            if (data == null || target < data.address() || target + 8 > data.address() + data.fileLength()) {
                throw new BackendException("absolute address in text or constants at " + elf.describe(target));
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) Files.delete(file);
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
