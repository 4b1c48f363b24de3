package beetos.xtask;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Command lines for QEMU's `virt` board.
///
/// People get QEMU's monitor behind Ctrl-] and every other key goes to the guest; programs get the plain UART, because
/// on QEMU's usual console the octets 01 78 (Ctrl-A x) in a pipe end it with status 0.
final class Qemu {
    static final String MEMORY = "256M";
    /// What a person presses to get to the monitor, and back: Ctrl-] c.
    static final String MONITOR_KEY = "\035c";

    private Qemu() {}

    /// The board without a console; `image` is what QEMU starts. The guest may end QEMU with a status of its own, from EL1:
    /// with `userspace=on` every program could.
    static List<String> board(Path image, String memory) {
        return new ArrayList<>(List.of(
                Host.require(Host.QEMU).toString(),
                "-machine", "virt,gic-version=3",
                "-cpu", "cortex-a76",
                "-m", memory,
                "-display", "none",
                "-semihosting-config", "enable=on,target=native",
                "-kernel", image.toString()));
    }

    /// The UART on the terminal of whoever runs `./beet`.
    static List<String> interactive(List<String> board) {
        return withMonitor(board);
    }

    /// The same on a pipe.
    static List<String> withMonitor(List<String> board) {
        board.addAll(List.of("-chardev", "stdio,id=uart,mux=on,signal=off", "-serial", "chardev:uart", "-mon", "chardev=uart", "-echr", "0x1d"));
        return board;
    }

    /// The UART on QEMU's standard input and output, and nothing else there. A switch-off without a status of the guest's own,
    /// which QEMU would take for success, leaves it standing.
    static List<String> piped(List<String> board) {
        board.addAll(List.of("-chardev", "stdio,id=uart,signal=off", "-serial", "chardev:uart", "-monitor", "none", "-no-shutdown"));
        return board;
    }

    /// A guest instruction a nanosecond and no chance: what the bench counts under. One CPU, no disk, no network.
    static List<String> counted(List<String> board) {
        board.addAll(List.of("-icount", "shift=0,sleep=off", "-seed", "1"));
        return board;
    }

    /// A line of words for the guest, and no second boot.
    static List<String> once(List<String> board, String words) {
        board.add("-no-reboot");
        if (!words.isEmpty()) board.addAll(List.of("-append", words));
        return board;
    }
}
