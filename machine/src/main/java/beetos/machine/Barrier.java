package beetos.machine;

/// Barriers (Arm DDI 0487, B2.3.12 "Memory barriers"). Hosted mode keeps program order, so its bodies are empty.
public final class Barrier {
    private Barrier() {}

    @Instructions(value = "dsb ishst\nisb", constraints = "~{memory}")
    public static void publishTranslation() {}

    @Instructions(value = "dsb ish", constraints = "~{memory}")
    public static void full() {}

    @Instructions(value = "dsb sy", constraints = "~{memory}")
    public static void system() {}

    @Instructions(value = "dmb ish", constraints = "~{memory}")
    public static void memory() {}

    @Instructions(value = "isb", constraints = "~{memory}")
    public static void context() {}
}
