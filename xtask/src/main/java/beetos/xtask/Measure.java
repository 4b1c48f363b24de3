package beetos.xtask;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// One row of the table that `./beet bench` prints: guest instructions unless its text says otherwise.
///
/// @param key     its name in `--json`, and in what the guest prints
/// @param text    what it measures
/// @param first   the most that it may be at first; 0: no limit
/// @param end     the most in the end; 0: the same
/// @param others  what others need for it on the same emulator: seL4, Linux 6.1 tiny, Rust BeetOS (release); 0: unknown
record Measure(String key, String text, long first, long end, long seL4, long linux, long rust) {
    static final List<Measure> SYSTEM = List.of(
            new Measure("null_syscall", "null system call", 90, 0, 96, 221, 1_308),
            new Measure("ipc_round_trip", "request and reply between two processes, id alone", 600, 400, 416, 5_109, 5_809),
            new Measure("ipc_round_trip_4_words", "the same with id and 4 words", 600, 400, 463, 0, 0),
            new Measure("ipc_round_trip_vectors", "and a client that uses FP and SIMD registers", 700, 500, 0, 0, 0),
            new Measure("lend_64k", "64 KiB lent to a server and returned", 2_000, 0, 0, 94_344, 6_480),
            new Measure("map_16k", "map, touch, unmap 16 KiB (Linux: 4 KiB)", 1_600, 0, 0, 12_130, 23_664),
            new Measure("map_1m", "map, touch, unmap 1 MiB", 60_000, 45_000, 0, 512_704, 522_272),
            new Measure("spawn_wait", "spawn, exit, wait: smallest program", 150_000, 0, 0, 175_424, 6_285_200),
            new Measure("read_1m", "1 MiB file from RAM by FileInputStream, 64 KiB reads", 200_000, 0, 0, 408_192, 13_700_000),
            new Measure("read_1m_lend", "the same by the lend API", 120_000, 0, 0, 0, 0),
            new Measure("read_1m_grant", "the same by granted frames", 50_000, 0, 0, 0, 0),
            new Measure("disk_read_1m", "1 MiB of a disk into lent pages, in ns here and now", 0, 0, 0, 0, 0),
            new Measure("disk_write_1m", "1 MiB to a disk and flushed, in ns here and now", 0, 0, 0, 0, 0),
            new Measure("disk_read_1m_legacy", "the same read by a legacy transport, ns", 0, 0, 0, 0, 0),
            new Measure("disk_write_1m_legacy", "the same write by a legacy transport, ns", 0, 0, 0, 0, 0),
            new Measure("archive_read_1m", "1 MiB of a file on /disk by the lend API, in ns", 0, 0, 0, 0, 0),
            new Measure("data_read_1m", "1 MiB of a file on /data by the lend API, in ns", 0, 0, 0, 0, 0),
            new Measure("data_write_1m", "1 MiB to new blocks of it and flushed, in ns", 0, 0, 0, 0, 0),
            new Measure("archive_read_1m_legacy", "/disk by a legacy transport, ns", 0, 0, 0, 0, 0),
            new Measure("data_read_1m_legacy", "read /data by a legacy transport, ns", 0, 0, 0, 0, 0),
            new Measure("data_write_1m_legacy", "write /data by a legacy transport, flushed, ns", 0, 0, 0, 0, 0),
            new Measure("masked_max", "longest run with interrupts masked", 20_000, 0, 0, 0, 0),
            new Measure("boot_to_prompt", "power-on to prompt", 20_000_000, 8_000_000, 5_200_000, 54_300_000, 31_500_000),
            new Measure("kernel_text_bytes", "kernel text and constants, in bytes", 131_072, 0, 0, 0, 0),
            new Measure("kernel_lines_bytes", "and its table of methods and lines, for panics", 0, 0, 0, 0, 0));

    /// One line; `value` is empty when nothing measured it.
    String row(OptionalLong value) {
        return "| %-52s | %11s | %11s | %11s | %11s | %11s | %-8s |".formatted(
                text, number(seL4), number(linux), number(rust), limit(),
                value.isPresent() ? number(value.getAsLong()) : "not yet", verdict(value));
    }

    static String heading() {
        return """
                | %-52s | %11s | %11s | %11s | %11s | %11s | %-8s |
                |%s|%s:|%s:|%s:|%s:|%s:|%s|""".formatted(
                "operation", "seL4", "Linux 6.1", "Rust BeetOS", "at most", "BeetOS", "",
                "-".repeat(54), "-".repeat(12), "-".repeat(12), "-".repeat(12), "-".repeat(12), "-".repeat(12), "-".repeat(10));
    }

    private String verdict(OptionalLong value) {
        if (value.isEmpty() || first == 0) return "";
        if (value.getAsLong() > first) return "too much";
        return end != 0 && value.getAsLong() > end ? "first" : "reached";
    }

    private String limit() {
        return first == 0 ? "" : number(first);
    }

    private static String number(long value) {
        return value == 0 ? "–" : String.format(Locale.ROOT, "%,d", value);
    }
}
