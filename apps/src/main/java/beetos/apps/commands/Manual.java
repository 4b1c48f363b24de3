package beetos.apps.commands;

import java.util.List;

/// What the commands that are programs take and do, for `help`.
public record Manual(String name, String arguments, String purpose) {
    private static final List<Manual> ALL = List.of(
            new Manual("blkinfo", "", "lists the disks"),
            new Manual("cat", "[-n] [FILE ...]", "shows files, or its input; -n numbers lines"),
            new Manual("cmp", "FILE FILE", "says where two files differ"),
            new Manual("date", "[+FORMAT]", "shows the time of day, UTC"),
            new Manual("env", "", "shows the variables that programs get"),
            new Manual("find", "[PATH ...] [-name PATTERN] [-type f|d]", "lists what lies below"),
            new Manual("grep", "[-EFHhcilLnoqrsvwx] [-e] PATTERN [FILE ...]", "shows the lines that match"),
            new Manual("head", "[-n COUNT] [FILE ...]", "shows the first lines"),
            new Manual("hello", "[TEXT ...]", "greets: an ordinary Java program"),
            new Manual("hexdump", "[-n COUNT] [FILE ...]", "shows octets"),
            new Manual("sha256sum", "[FILE ...]", "shows hashes of files"),
            new Manual("sleep", "SECONDS", "waits"),
            new Manual("sort", "[-rnu] [FILE ...]", "puts lines in order"),
            new Manual("tail", "[-n COUNT] [FILE ...]", "shows the last lines"),
            new Manual("tee", "[-a] FILE ...", "copies its input to its output and into files"),
            new Manual("top", "[-n COUNT]", "shows who uses the CPU; Ctrl-C ends it"),
            new Manual("wc", "[-lwc] [FILE ...]", "counts lines, words and octets"),
            new Manual("yes", "[TEXT ...]", "says a line until its reader has enough"));

    public static List<Manual> all() {
        return ALL;
    }
}
