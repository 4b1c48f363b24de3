package beetos.hosted.image;

import beetos.abi.Page;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// A program's image in hosted mode: an ELF file that `procman` checks and maps like any other. Its text is one page of *code points*, each one
/// instruction, UDF #n, which stands for the n-th Java method that the process has asked the address of; the first is its entry. Its
/// constants say which class path it belongs to, and each program's main class.
///
///     text       +512 + 4 · (n - 1)  UDF #n
///     constants  +0 u32 length of the text, then lines of UTF-8: the number of the class path, then `NAME MAIN` for each program
///
/// Source of the file's form: System V gABI 4.3, chapter 4 "Object Files"; what `procman` takes: beetos.os.procman.ElfImage.
public record StandIn(int classPath, Map<String, String> mains) {
    public static final int FIRST_POINT = 512;
    public static final int POINTS = (int) (Page.SIZE - FIRST_POINT) / 4;
    public static final long TEXT_LENGTH = Page.SIZE;

    private static final int PROGRAM_HEADERS = 64;

    public byte[] write() {
        byte[] text = lines().getBytes(StandardCharsets.UTF_8);
        int constants = 4 + text.length + 7 & -8;
        int limit = (int) (TEXT_LENGTH + constants + Page.SIZE - 1 & -Page.SIZE);
        ByteBuffer out = ByteBuffer.allocate(limit).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(0x0001_0102_464C_457FL).putLong(0).putLong(0x0000_0001_00B7_0003L).putLong(FIRST_POINT);
        out.putLong(PROGRAM_HEADERS).putLong(0).putLong(0x0038_0040_0000_0000L).putLong(5);
        header(out, 1, 5, 0, TEXT_LENGTH, Page.SIZE);
        header(out, 1, 4, TEXT_LENGTH, constants, Page.SIZE);
        header(out, 1, 6, limit, 0, Page.SIZE);
        header(out, 0x6BEE_0001, 4, TEXT_LENGTH, 0, 8);
        header(out, 0x6BEE_0002, 4, TEXT_LENGTH, 0, 8);
        for (int point = 0; point < POINTS; point++) {
            out.putInt(FIRST_POINT + 4 * point, point + 1);
        }
        out.position((int) TEXT_LENGTH).putInt(text.length).put(text);
        return out.array();
    }

    private static void header(ByteBuffer out, int type, int flags, long start, long length, long alignment) {
        out.putInt(type).putInt(flags).putLong(start).putLong(start).putLong(start).putLong(length).putLong(length).putLong(alignment);
    }

    private String lines() {
        StringBuilder lines = new StringBuilder().append(classPath);
        mains.forEach((name, main) -> lines.append('\n').append(name).append(' ').append(main));
        return lines.toString();
    }

    /// What the constants of an image say.
    public static StandIn parse(String lines) {
        Map<String, String> mains = new TreeMap<>();
        String[] all = lines.split("\n");
        for (int i = 1; i < all.length; i++) {
            int space = all[i].indexOf(' ');
            mains.put(all[i].substring(0, space), all[i].substring(space + 1));
        }
        return new StandIn(Integer.parseInt(all[0]), mains);
    }
}
