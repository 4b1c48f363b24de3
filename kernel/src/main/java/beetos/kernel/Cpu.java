package beetos.kernel;

/// The processor as the portable kernel sees it: the seam that the instruction set and hosted mode fill in.
/// The kernel runs with interrupts masked from entry to exit.
public interface Cpu {
    /// Makes the user half this root table (physical) with this ASID; the TLB is not flushed.
    void activate(long root, int asid);

    /// Copies five words between two places in RAM, each aligned to 8.
    void copyFive(long from, long to);

    /// Forgets one page of an address space, on every CPU, before anything after it runs (dsb ishst; tlbi vale1is; dsb ish; isb).
    void invalidatePage(int asid, long virtual);

    /// Forgets `pages` pages from `virtual` on; one barrier pair around all of them.
    void invalidatePages(int asid, long virtual, long pages);

    /// Forgets everything of an address space.
    void invalidateSpace(int asid);

    /// Forgets one page of the kernel half, which has no ASID.
    void invalidateKernelPage(long virtual);

    /// Makes text that was written through the direct map visible to instruction fetch.
    void publishText(long physical, long length);

    /// Called when the CPU passes from one thread to another and either has [ThreadControl#vectors] set:
    /// saves `from`'s V registers into its context if it uses them, and loads or traps `to`'s. `from` may be null.
    void switchVectors(ThreadControl from, ThreadControl to);

    /// Brings the V registers of a thread that runs or ran last up to date in its context.
    void saveVectors(ThreadControl thread);

    /// Whether an interrupt waits to be taken (ISR_EL1): the question at every preemption point.
    boolean interruptPending();

    /// Sleeps until one does (WFI). Hosted mode advances its clock or waits for an event here.
    void waitForInterrupt();

    /// CNTVCT, for CPU time.
    long ticks();

    /// Ends the machine; `status` is for a host that can be told. Does not return on metal.
    void powerOff(int status);

    void reboot();

    /// The kernel's own bug: says so; then the machine ends with a status where a host can be told, else begins again. Does not return on metal.
    void panic(String reason);
}
