package beetos.loader;

/// The loader's own addresses: RAM where it is, so that the MMU can be turned on under running code. The kernel leaves it at once.
final class LowHalf {
    private LowHalf() {}

    /// SCTLR_EL1: the RES1 bits, SPAN, SED and ITD of the MMU-off value, and WXN, nTWE, UCT, DZE, I, SA0, SA, C, M.
    /// nTWI is 0 (a program's WFI is trapped), UCI and UMA are 0.
    static final long SYSTEM_CONTROL = 0x30D0_0980L | 1 << 19 | 1 << 18 | 1 << 15 | 1 << 14 | 1 << 12 | 1 << 4 | 1 << 3 | 1 << 2 | 1;

    private static final long STACK = 64 << 10;         // Entry's, below the first frame

    static long console;

    /// Maps all RAM, read and write, never executable, but for the loader's text and constants; then turns the MMU on.
    /// From `firstFrame` on lie the frames taken so far.
    static void enter(long text, long constants, long changeable, long limit, long firstFrame) {
        long root = Frames.take();
        boolean complete = root != 0;
        for (int i = 0; i < Ram.count(); i++) {
            complete &= TranslationTables.mapBlocks(root, Ram.base(i), Ram.base(i), Ram.length(i), TranslationTables.CHANGEABLE);
        }
        complete &= TranslationTables.map(root, text, text, constants - text, TranslationTables.TEXT)
                && TranslationTables.map(root, constants, constants, changeable - constants, TranslationTables.CONSTANTS);
        if (console > 0) {
            long page = console & -Frames.GRANULE;
            complete &= TranslationTables.map(root, page, page, Frames.GRANULE, TranslationTables.DEVICE);
        }
        if (!complete) {
            Failure.stop("RAM is too small");
        }
        Cpu.memoryAttributes(TranslationTables.MEMORY_ATTRIBUTES);
        Cpu.translationControl(TranslationTables.control(Cpu.memoryFeatures()));
        Cpu.lowTable(root);
        Cpu.highTable(Frames.take());       // empty so far
        Cpu.dropLines(changeable, limit);
        Cpu.dropLines(firstFrame - STACK, Frames.untaken());
        Cpu.forgetTranslations();
        Cpu.systemControl(SYSTEM_CONTROL);
        Frames.cached();
    }
}
