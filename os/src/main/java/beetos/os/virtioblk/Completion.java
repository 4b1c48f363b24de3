package beetos.os.virtioblk;

/// Who hears of the end of a [Transfer], once.
interface Completion {
    /// A status of [beetos.api.block.Block].
    void finished(long status);
}
