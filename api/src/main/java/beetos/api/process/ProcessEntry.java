package beetos.api.process;

/// One process of a listing; `memory` in bytes, `time` on the CPU in nanoseconds.
public record ProcessEntry(int id, int parent, String name, long memory, long time, int threads) {}
