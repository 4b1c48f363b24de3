package beetos.os.bundle;

import beetos.abi.Manifest;
import beetos.abi.Priority;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A manifest's source file: one `key value` a line, `#` begins a comment. Used by the build only.
///
///     program NAME            what the shell calls it; required
///     main CLASS              its class with `main`; required
///     flags WORD …            service spawn list kill power console hidden
///     priority NUMBER         highest priority, 1–15; default 4
///     frames NUMBER           of its account, out of its parent's; a service's is its own. Default 0: a half of what the parent has left; a service's: all that is left
///     share PERCENT           of a service: of what is left when it first starts, where that is more than `frames`
///     stack PAGES             stack of its first thread; default 16
///     heap PAGES              address space for its heap; default 4096 (64 MiB)
///     registers NAME          a name of a service that it may offer
///     connects NAME …         services that it may use
///     device COMPATIBLE       a device that it may own
///     dma COMPATIBLE          the same with frames at physical addresses
public record ManifestText(String program, String main, int flags, int priority, int frames, int stackPages, int heapPages, List<Entry> entries) {
    /// An entry of the binary form.
    public record Entry(int kind, String text) {}

    private static final int MOST_PAGES = 1 << 22;      // of 16 KiB: 64 GiB
    private static final Map<Integer, String> KINDS = Map.of(Manifest.REGISTERS, "registers", Manifest.CONNECTS, "connects", Manifest.DEVICE, "device",
            Manifest.DMA_DEVICE, "dma", Manifest.SHARE, "share");
    private static final String PERCENT = "[1-9]\\d?|100";
    private static final String COMPATIBLE = "[^:]+(:\\d{1,9})?";      // and the type behind it
    private static final List<String> FLAGS = List.of("service", "spawn", "list", "kill", "power", "console", "hidden");

    /// Reads a source file; a wrong line is an IllegalArgumentException that says which.
    public static ManifestText parse(String source) {
        String program = null;
        String main = null;
        int flags = 0;
        int[] numbers = {Priority.PROGRAM, 0, 16, 4096};
        List<Entry> entries = new ArrayList<>();
        for (String whole : source.split("\n")) {
            String line = whole.replaceFirst("(^|\\s)#.*", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            String[] words = line.split("\\s+");
            if (words.length < 2) {
                throw new IllegalArgumentException("manifest: no value in: " + line);
            }
            switch (words[0]) {
                case "program" -> program = words[1];
                case "main" -> main = words[1];
                case "flags" -> flags |= flags(words);
                case "priority" -> numbers[0] = number(words, 1, Priority.HIGHEST);
                case "frames" -> numbers[1] = number(words, 0, MOST_PAGES);
                case "share" -> add(entries, Manifest.SHARE, words, PERCENT);
                case "stack" -> numbers[2] = number(words, 1, MOST_PAGES);
                case "heap" -> numbers[3] = number(words, 1, MOST_PAGES);
                case "registers" -> add(entries, Manifest.REGISTERS, words);
                case "connects" -> add(entries, Manifest.CONNECTS, words);
                case "device" -> add(entries, Manifest.DEVICE, words, COMPATIBLE);
                case "dma" -> add(entries, Manifest.DMA_DEVICE, words, COMPATIBLE);
                default -> throw new IllegalArgumentException("manifest: unknown key in: " + line);
            }
        }
        if (program == null || main == null) {
            throw new IllegalArgumentException("manifest: program and main are required");
        }
        return new ManifestText(program, main, flags, numbers[0], numbers[1], numbers[2], numbers[3], entries);
    }

    /// The manifest of an ordinary program that was added to the image without one: streams, clock and files.
    public static ManifestText ordinary(String program, String main) {
        return parse("program " + program + "\nmain " + main + "\nconnects fs ticktimer trng\n");
    }

    private static int flags(String[] words) {
        int flags = 0;
        for (int i = 1; i < words.length; i++) {
            int index = FLAGS.indexOf(words[i]);
            if (index < 0) {
                throw new IllegalArgumentException("manifest: unknown flag " + words[i]);
            }
            flags |= 1 << index;
        }
        return flags;
    }

    private static int number(String[] words, int least, int most) {
        if (!words[1].matches("\\d{1,9}") || Integer.parseInt(words[1]) < least || Integer.parseInt(words[1]) > most) {
            throw new IllegalArgumentException("manifest: %s %s: not %d to %d".formatted(words[0], words[1], least, most));
        }
        return Integer.parseInt(words[1]);
    }

    /// What it may beyond an ordinary program, in the words of a source file; empty: nothing.
    public String rights() {
        List<String> rights = new ArrayList<>();
        for (int i = 0; i < FLAGS.size(); i++) {
            if ((flags >> i & 1) != 0) {
                rights.add(FLAGS.get(i));
            }
        }
        if (priority > Priority.PROGRAM) {
            rights.add("priority " + priority);
        }
        List<Entry> usual = ordinary(program, main).entries();
        entries.stream().filter(entry -> !usual.contains(entry)).forEach(entry -> rights.add(KINDS.get(entry.kind()) + " " + entry.text()));
        return String.join(", ", rights);
    }

    /// The same where each value has this form: the system trusts what it is built with.
    private static void add(List<Entry> entries, int kind, String[] words, String form) {
        for (int i = 1; i < words.length; i++) {
            if (!words[i].matches(form)) {
                throw new IllegalArgumentException("manifest: " + words[0] + " " + words[i]);
            }
        }
        add(entries, kind, words);
    }

    private static void add(List<Entry> entries, int kind, String[] words) {
        for (int i = 1; i < words.length; i++) {
            entries.add(new Entry(kind, words[i]));
        }
    }

    /// The binary form: [Manifest].
    public byte[] encode() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        entry(body, new Entry(Manifest.PROGRAM, program));
        entries.forEach(entry -> entry(body, entry));
        ByteBuffer out = ByteBuffer.allocate(Manifest.ENTRIES + body.size()).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(Manifest.MAGIC_VALUE).putInt(out.capacity()).putInt(flags).putInt(priority).putInt(frames);
        out.putInt(stackPages).putInt(heapPages).putInt(1 + entries.size()).put(body.toByteArray());
        return out.array();
    }

    private static void entry(ByteArrayOutputStream body, Entry entry) {
        byte[] text = entry.text().getBytes(StandardCharsets.UTF_8);
        int padded = text.length + 3 & -4;
        ByteBuffer out = ByteBuffer.allocate(4 + padded).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) entry.kind()).putShort((short) text.length).put(text);
        body.writeBytes(out.array());
    }
}
