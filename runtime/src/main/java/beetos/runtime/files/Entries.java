package beetos.runtime.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// The entries of a directory as they were when it was opened.
final class Entries implements DirectoryStream<Path>, Iterator<Path> {
    private final Path directory;
    private final List<FileEntry> entries;
    private final Filter<? super Path> filter;
    private int at;
    private Path next;
    private boolean given;      // the one iterator
    private boolean closed;

    Entries(Path directory, List<FileEntry> entries, Filter<? super Path> filter) {
        this.directory = directory;
        this.entries = entries;
        this.filter = filter;
    }

    @Override public Iterator<Path> iterator() {
        if (closed) {
            throw new IllegalStateException("Directory stream is closed");
        }
        if (given) {
            throw new IllegalStateException("Iterator already obtained");
        }
        given = true;
        return this;
    }

    @Override public synchronized boolean hasNext() {
        while (next == null && !closed && at < entries.size()) {
            Path entry = directory.resolve(entries.get(at++).name());
            next = accepted(entry) ? entry : null;
        }
        return next != null;
    }

    private boolean accepted(Path entry) {
        try {
            return filter == null || filter.accept(entry);
        } catch (IOException refused) {
            throw new DirectoryIteratorException(refused);
        }
    }

    @Override public synchronized Path next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Path entry = next;
        next = null;
        return entry;
    }

    @Override public synchronized void close() { closed = true; }
}
