package beetos.os.procman;

import static org.junit.jupiter.api.Assertions.assertEquals;

import beetos.os.chacha.Generator;
import beetos.user.HeapOctets;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ElfImageTest {
    private static final int GRANULE = 16384;
    private static final int LENGTH = 2 * GRANULE + 1024;

    /// One page of text, one of constants with three words of relocations, 1,024 octets of data, 40,000 in memory.
    private static byte[] file() {
        ByteBuffer out = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0x464C457F).putInt(0x00010102).putLong(0).putShort((short) 3).putShort((short) 183).putInt(1).putLong(512).putLong(64).putLong(0);
        out.putInt(0).putShort((short) 64).putShort((short) 56).putShort((short) 5).putShort((short) 0).putInt(0);
        header(out, 1, 5, 0, 1000, 1000, GRANULE);
        header(out, 1, 4, GRANULE, 4096, 4096, GRANULE);
        header(out, 1, 6, 2 * GRANULE, 1024, 40_000, GRANULE);
        header(out, 0x6BEE0001, 4, GRANULE, 24, 24, 8);
        header(out, 0x6BEE0002, 4, GRANULE + 64, 8, 8, 8);
        out.putLong(GRANULE, 2 * GRANULE + 8);                    // a place
        out.putLong(GRANULE + 8, 1 | 1L << 1 | 1L << 3);          // the places 0 and 2 behind it
        out.putLong(GRANULE + 16, 1 | 1L << 1);                   // 63 places on
        return out.array();
    }

    private static void header(ByteBuffer out, int type, int flags, long start, long length, long memory, long align) {
        out.putInt(type).putInt(flags).putLong(start).putLong(start).putLong(start).putLong(length).putLong(memory).putLong(align);
    }

    @Test
    void aGoodImageIsReadAndRelocated() {
        byte[] file = file();
        ElfImage image = ElfImage.read(new HeapOctets(file), file.length);
        assertEquals(512, image.entry());
        assertEquals(2 * GRANULE + 40_000, image.memoryLength());
        HeapOctets data = new HeapOctets(new byte[1024]);
        Relocation.read(new HeapOctets(file), image).apply((place, stride, count, base) -> {
            for (int i = 0; i < count; i++) {
                int at = (int) (place + i * stride - 2 * GRANULE);
                data.word(at, data.word(at) + base);
            }
        }, 0x1_0000_0000L);
        for (int at = 0; at < 1024; at += 8) {
            boolean place = at == 8 || at == 16 || at == 32 || at == 16 + 63 * 8;
            assertEquals(place ? 0x1_0000_0000L : 0, data.word(at), "at " + at);
        }
    }

    private enum Value { ZERO, ONES }

    /// A field of a header: its name, width, and whether 0 may be in it. All ones may be in none.
    private record Field(String name, int width, boolean zero) {
        Field(String name, int width) {
            this(name, width, false);
        }
    }

    private static final List<Field> FILE_HEADER = List.of(new Field("EI_MAG0", 1), new Field("EI_MAG1", 1), new Field("EI_MAG2", 1), new Field("EI_MAG3", 1),
            new Field("EI_CLASS", 1), new Field("EI_DATA", 1), new Field("EI_VERSION", 1), new Field("EI_OSABI", 1, true), new Field("EI_ABIVERSION", 1, true),
            new Field("EI_PAD", 7, true), new Field("e_type", 2), new Field("e_machine", 2), new Field("e_version", 4), new Field("e_entry", 8),
            new Field("e_phoff", 8), new Field("e_shoff", 8, true), new Field("e_flags", 4, true), new Field("e_ehsize", 2), new Field("e_phentsize", 2),
            new Field("e_phnum", 2), new Field("e_shentsize", 2, true), new Field("e_shnum", 2, true), new Field("e_shstrndx", 2, true));

    /// Of segment `index`: text is at 0.
    private static List<Field> segment(int index) {
        boolean first = index == 0;
        return List.of(new Field("p_type", 4), new Field("p_flags", 4), new Field("p_offset", 8, first), new Field("p_vaddr", 8, first),
                new Field("p_paddr", 8, first), new Field("p_filesz", 8), new Field("p_memsz", 8), new Field("p_align", 8));
    }

    /// Each field of each header at 0 and at all ones: refused, but where that is what it may be.
    @Test
    void wrongHeadersAreRefused() {
        int at = fields("file header", FILE_HEADER, 0);
        assertEquals(64, at);
        for (int i = 0; i < 5; i++) {
            at = fields("program header " + i, segment(i), at);
        }
        assertEquals(64 + 5 * 56, at);
    }

    private static int fields(String header, List<Field> fields, int from) {
        int at = from;
        for (Field field : fields) {
            for (Value value : Value.values()) {
                byte[] file = file();
                Arrays.fill(file, at, at + field.width(), (byte) (value == Value.ONES ? -1 : 0));
                assertEquals(field.zero() && value == Value.ZERO, checkHarmless(file), header + ", " + field.name() + " at " + value);
            }
            at += field.width();
        }
        return at;
    }

    /// Any octets of headers and relocations changed: refused, or nothing outside the file and the data is named.
    @Test
    void mutatedImagesAreRefusedOrHarmless() {
        long seed = 20_16;
        Random random = new Random(seed);
        byte[] good = file();
        int accepted = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] file = good.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                int at = random.nextInt(3) == 0 ? GRANULE + random.nextInt(24) : random.nextInt(64 + 5 * 56);
                file[at] = switch (random.nextInt(4)) {
                    case 0 -> 0;
                    case 1 -> -1;
                    case 2 -> (byte) (file[at] ^ 1 << random.nextInt(8));
                    default -> (byte) random.nextInt(256);
                };
            }
            accepted += checkHarmless(file) ? 1 : 0;
        }
        assertEquals(true, accepted > 100 && accepted < 150_000, "seed " + seed + ": accepted " + accepted);
    }

    /// Whether it was accepted.
    private static boolean checkHarmless(byte[] file) {
        try {
            ElfImage image = ElfImage.read(new HeapOctets(file), file.length);
            for (ElfImage.Range range : new ElfImage.Range[] {image.text(), image.constants(), image.data(), image.relocations(), image.trace()}) {
                assertEquals(true, range.start() >= 0 && range.length() >= 0 && range.limit() >= 0 && range.limit() <= file.length);
            }
            assertEquals(true, image.text().limit() <= image.constants().start() && image.constants().limit() <= image.data().start());
            assertEquals(true, image.entry() < image.text().limit() && image.memoryLength() <= image.data().start() + (1L << 30));
            Relocation.read(new HeapOctets(file), image).apply((place, stride, count, base) -> {
                if (place < image.data().start() || place + stride * (count - 1) > image.data().limit() - 8) {
                    throw new AssertionError("a place outside the data");
                }
            }, 1 << 20);
            return true;
        } catch (IllegalArgumentException refused) {
            assertEquals(true, refused.getMessage().startsWith("not a program"));
            return false;
        }
    }

    @Test
    void addressPlansAreInOrder() {
        Generator random = new Generator();
        for (int i = 0; i < 1000; i++) {
            AddressPlan plan = AddressPlan.draw(random, 5_000_000, 64 << 20, 16 * GRANULE);
            assertEquals(0, plan.image() % GRANULE + plan.stack() % GRANULE + plan.startBlock() % GRANULE + plan.heap() % (1 << 20));
            assertEquals(true, plan.image() >= 1L << 30 && plan.image() + 5_000_000 <= plan.heap() && plan.heapLimit() <= plan.stack()
                    && plan.stackLimit() <= plan.startBlock() && plan.startBlock() + GRANULE <= 1L << 35);
        }
    }

    @Test
    void startPagesHoldArguments() {
        byte[] page = new byte[GRANULE];
        StartPage start = new StartPage(new HeapOctets(page));
        start.arguments(List.of("hello".getBytes(), "é x".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        start.environment("PWD=/tmp\0".getBytes());
        start.names(List.of(new StartPage.Granted("arm,pl011", 7)));
        ByteBuffer view = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(2, view.getInt(112));
        int at = view.getInt(116);
        assertEquals(5, view.getInt(at));
        assertEquals("hello", new String(page, at + 4, 5));
        assertEquals("PWD=/tmp\0", new String(page, view.getInt(164), view.getInt(160)));
        assertEquals(1, view.getInt(120));
        assertEquals(7, view.getInt(view.getInt(124)));
        assertEquals(false, StartPage.fits(new Invocation(List.of(new byte[GRANULE]), new byte[0]), List.of()));
        assertEquals(false, StartPage.fits(new Invocation(List.of(), new byte[GRANULE]), List.of()));
    }
}
