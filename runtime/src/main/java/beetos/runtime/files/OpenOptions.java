package beetos.runtime.files;

import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;

/// What a channel is opened for: a [FileService]'s mode, and whether the file goes with the channel.
record OpenOptions(int mode, boolean deleted) {
    static OpenOptions of(Set<? extends OpenOption> options) {
        boolean append = options.contains(StandardOpenOption.APPEND);
        boolean read = options.contains(StandardOpenOption.READ);
        boolean write = options.contains(StandardOpenOption.WRITE) || append && !read;
        boolean truncate = options.contains(StandardOpenOption.TRUNCATE_EXISTING);
        for (OpenOption option : options) {
            if (!(Objects.requireNonNull(option) instanceof StandardOpenOption) && option != LinkOption.NOFOLLOW_LINKS) {
                throw new UnsupportedOperationException(option + " not supported");
            }
        }
        if (append && read) {
            throw new IllegalArgumentException("READ + APPEND not allowed");
        }
        if (append && truncate) {
            throw new IllegalArgumentException("APPEND + TRUNCATE_EXISTING not allowed");
        }
        int mode = write ? FileService.WRITE : 0;
        mode |= read || !write ? FileService.READ : 0;
        if (write) {
            boolean fresh = options.contains(StandardOpenOption.CREATE_NEW);
            mode |= truncate ? FileService.TRUNCATE : 0;
            mode |= append ? FileService.APPEND : 0;
            mode |= fresh ? FileService.CREATE | FileService.NEW : 0;
            mode |= options.contains(StandardOpenOption.CREATE) ? FileService.CREATE : 0;
        }
        return new OpenOptions(mode, options.contains(StandardOpenOption.DELETE_ON_CLOSE));
    }

    boolean has(int wanted) { return (mode & wanted) != 0; }
}
