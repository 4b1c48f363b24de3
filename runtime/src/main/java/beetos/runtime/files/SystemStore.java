package beetos.runtime.files;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;

/// The file system that a path leads to.
final class SystemStore extends FileStore {
    private final FileService service;
    private final String path;
    private final FileSpace space;      // as it was found

    SystemStore(FileService service, String path) {
        this.service = service;
        this.path = path;
        space = service.space(path);
    }

    @Override public String name() { return space.kind(); }

    @Override public String type() { return space.kind(); }

    @Override public boolean isReadOnly() { return space.readOnly(); }

    @Override public long getTotalSpace() { return space.capacity(); }

    @Override public long getUnallocatedSpace() throws IOException {
        try {
            return service.space(path).free();
        } catch (FileRefusal refusal) {
            throw Refusals.using(refusal);
        }
    }

    @Override public long getUsableSpace() throws IOException { return getUnallocatedSpace(); }

    @Override public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) { return type == BasicFileAttributeView.class; }

    @Override public boolean supportsFileAttributeView(String name) { return name.equals("basic"); }

    @Override public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> type) { return null; }

    @Override public Object getAttribute(String attribute) throws IOException {
        return switch (attribute) {
            case "totalSpace" -> getTotalSpace();
            case "usableSpace", "unallocatedSpace" -> getUsableSpace();
            default -> throw new UnsupportedOperationException("'" + attribute + "' not recognized");
        };
    }
}
