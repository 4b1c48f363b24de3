package beetos.xtask;

/// How a boot ended, by the guest's own words: QEMU's exit status is 0 after a switch-off, whatever happened before.
enum Verdict {
    PANIC,
    SWITCHED_OFF,
    NO_WORD;

    private static final String PANIC_TEXT = "kernel panic:";
    private static final String FAREWELL = "switching off";

    static Verdict of(String console) {
        if (console.contains(PANIC_TEXT)) return PANIC;
        return console.contains(FAREWELL) ? SWITCHED_OFF : NO_WORD;
    }

    int status() {
        return this == SWITCHED_OFF ? 0 : 1;
    }
}
