package beetos.xtask.system;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the live translation tables of a running machine allow and must not:
///
/// - no page is writable and executable, neither in the kernel nor in a process;
/// - no frame that is executable anywhere is writable through any other mapping, the kernel's direct map included;
/// - what the kernel's image holds read-only is not writable in the direct map either;
/// - the kernel executes no frame of a process and no process sees a page of the kernel;
/// - no process writes to a frame that another process has mapped, or that holds a translation table;
/// - of the device registers, the kernel maps the interrupt controller and the panic console only.
public final class PageTableWalk {
    /// What the walk found: broken rules, and what it looked at.
    public record Report(List<String> violations, int processes, int pages) {}

    private static final long RAM_BASE = 0x4000_0000L;          // of QEMU's `virt` board
    private static final long KERNEL_BASE = 0xFFFF_FFF0_0000_0000L;
    private static final long KERNEL_IMAGES = 0xFFFF_FFF8_0000_0000L;
    private static final long DEVICE_WINDOW = 0xFFFF_FFFC_0000_0000L;
    private static final long CONTROLLER = 0x0800_0000L, CONSOLE = 0x0900_0000L;       // GIC with its redistributors; the first UART
    private static final String KERNEL = "kernel";

    private final List<String> violations = new ArrayList<>();
    private final List<LivePage> kernel;
    private final List<LivePage> users = new ArrayList<>();
    private final Set<Long> tables = new HashSet<>();

    private PageTableWalk(Ram ram, long kernelRoot, List<TranslationTable> processes) {
        TranslationTable root = new TranslationTable(ram, kernelRoot);
        kernel = root.pages(KERNEL, KERNEL_BASE);
        tables.addAll(root.frames());
        for (TranslationTable process : processes) {
            users.addAll(process.pages("process of root 0x" + Long.toHexString(process.root()), 0));
            tables.addAll(process.frames());
        }
    }

    /// What QEMU needs so that [#run] can look at it later.
    public static List<String> options(Path socket) {
        return DebugPort.options(socket);
    }

    /// Stops the machine, copies its RAM of `length` bytes to the file `scratch`, lets it run on, and walks the copy.
    public static Report run(Path socket, long length, Path scratch) throws IOException {
        long kernelRoot;
        long running;
        try (DebugPort port = new DebugPort(socket)) {
            kernelRoot = port.register("TTBR1_EL1") & TranslationTable.ADDRESS;
            running = port.register("TTBR0_EL1") & TranslationTable.ADDRESS;
            port.save(RAM_BASE, length, scratch);
        }
        try (Arena arena = Arena.ofConfined()) {
            return walk(Ram.of(scratch, RAM_BASE, arena), kernelRoot, running);
        }
    }

    /// Walks RAM whose kernel and running process have these root tables.
    static Report walk(Ram ram, long kernelRoot, long running) {
        List<TranslationTable> processes = TranslationTable.processes(ram);
        PageTableWalk walk = new PageTableWalk(ram, kernelRoot, processes);
        walk.check();
        // The table that the processor uses now must be among those that were found, or the search is no good.
        if (processes.stream().noneMatch(process -> process.root() == running)) {
            walk.violations.add("the running process's table at 0x" + Long.toHexString(running) + " was not found");
        }
        return new Report(List.copyOf(walk.violations), processes.size(), walk.kernel.size() + walk.users.size());
    }

    private void check() {
        Map<Long, LivePage> executable = new HashMap<>();
        for (LivePage page : all()) {
            if (page.executable() && page.writable()) violation("writable and executable", page);
            if (page.executable()) executable.putIfAbsent(page.physical(), page);
        }
        for (LivePage page : all()) {
            if (page.writable() && executable.containsKey(page.physical())) violation("writable, and executable as " + executable.get(page.physical()), page);
        }
        checkKernel();
        checkProcesses();
    }

    private void checkKernel() {
        Set<Long> constant = new HashSet<>();
        for (LivePage page : kernel) {
            boolean image = page.virtual() >= KERNEL_IMAGES && page.virtual() < DEVICE_WINDOW;
            if (image && !page.writable()) constant.add(page.physical());
            if (page.user()) violation("a process may use it", page);
            if (page.device() && !allowed(page.physical())) violation("device registers", page);
        }
        for (LivePage page : kernel) {
            if (page.writable() && constant.contains(page.physical())) violation("writable, and text or constants of the kernel", page);
        }
    }

    private static boolean allowed(long physical) {
        return physical >= CONTROLLER && physical <= CONSOLE;
    }

    private void checkProcesses() {
        Map<Long, LivePage> seen = new HashMap<>();
        Map<Long, LivePage> written = new HashMap<>();
        for (LivePage page : users) {
            if (!page.user()) violation("not for EL0", page);
            if (page.executableByKernel()) violation("executable by the kernel", page);
            if (page.writable() && tables.contains(page.physical())) violation("a translation table", page);
            LivePage other = page.writable() ? seen.get(page.physical()) : written.get(page.physical());
            if (other != null && !page.device()) violation("mapped twice and writable: " + other, page);
            seen.putIfAbsent(page.physical(), page);
            if (page.writable()) written.putIfAbsent(page.physical(), page);
        }
    }

    private List<LivePage> all() {
        List<LivePage> all = new ArrayList<>(kernel);
        all.addAll(users);
        return all;
    }

    private void violation(String what, LivePage page) {
        violations.add(page + ": " + what);
    }
}
