package beetos.xtask.system;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// The RAM of a stopped machine, from a file.
record Ram(long base, MemorySegment octets) {
    static Ram of(Path file, long base, Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new Ram(base, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
        }
    }

    long limit() {
        return base + octets.byteSize();
    }

    boolean has(long physical) {
        return physical >= base && physical < limit();
    }

    long word(long physical) {
        return octets.get(ValueLayout.JAVA_LONG, physical - base);
    }
}
