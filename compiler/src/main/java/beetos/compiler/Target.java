package beetos.compiler;

import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import java.util.List;
import java.util.Map;

/// What an image is for: which dialect each package speaks, where physical memory appears, who fills the runtime's seam.
///
/// @param name          as it appears in messages
/// @param kernelOnly    every method is kernel Java
/// @param aliases       seam classes and the classes that fill them
/// @param bootMemory    internal name of the class whose `allocate(J)J` serves `new` in kernel Java, or null: no allocation at all
/// @param directMap     virtual address of physical address 0
/// @param strictAlign   unaligned accesses fault (MMU off)
/// @param raw           a flat binary image instead of an ELF
/// @param entry         internal name and method of the `@Assembly` entry, `owner.name`
/// @param program       the image holds application programs with `main`
public record Target(String name, boolean kernelOnly, Map<String, String> aliases, String bootMemory, long directMap, boolean strictAlign, boolean raw,
        String entry, boolean program) {

    private static final List<String> KERNEL_PACKAGES = List.of("beetos/kernel", "beetos/loader", "beetos/board", "beetos/machine");
    private static final String PLATFORM = "beetos/runtime/Platform";
    private static final String FILES = "beetos/runtime/files/FilePlatform";

    public static final Target BOARD = new Target("board", false, Map.of(PLATFORM, "beetos/runtime/board/BoardPlatform", FILES, "beetos/runtime/board/NoFiles"),
            null, 0, false, true, "beetos/board/Entry.entry", true);
    public static final Target PROCESS = new Target("process", false, Map.of(PLATFORM, "beetos/user/KernelPlatform", FILES, "beetos/api/files/ServedFiles"),
            null, 0, false, false, "beetos/user/Entry.entry", true);
    public static final Target KERNEL = new Target("kernel", true, Map.of(),
            "beetos/kernel/BootMemory", 0xFFFF_FFF0_0000_0000L, false, false, "beetos/kernel/aarch64/Entry.entry", false);
    public static final Target LOADER = new Target("loader", true, Map.of(), null, 0, true, true, "beetos/loader/Entry.entry", false);

    /// The class whose memcpy, memmove and memset serve this target.
    public String memoryRoutines() {
        return strictAlign ? "beetos/machine/AlignedMemoryRoutines" : kernelOnly ? "beetos/machine/MemoryRoutines" : "beetos/machine/WideMemoryRoutines";
    }

    /// The first 16 KiB are never mapped where this image runs, so that an access behind a null reference faults by itself.
    public boolean nullFaults() {
        return kernelOnly && directMap != 0;
    }

    public Dialect dialect(Klass klass) {
        if (kernelOnly) {
            return Dialect.KERNEL;
        }
        for (String name : raw ? KERNEL_PACKAGES : List.<String>of()) {
            if (klass.name.startsWith(name) && klass.name.length() > name.length() && klass.name.charAt(name.length()) == '/') {
                return Dialect.KERNEL;
            }
        }
        return Dialect.PROCESS;
    }

    public Dialect dialect(Method method) {
        return dialect(method.owner);
    }
}
