package beetos.runtime.files;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;

/// The space that files are in.
final class SystemStore extends FileStore {
    private final FileService service;

    SystemStore(FileService service) { this.service = service; }

    @Override public String name() { return "fs"; }

    @Override public String type() { return "fs"; }

    @Override public boolean isReadOnly() { return false; }

    @Override public long getTotalSpace() throws IOException {
        try {
            return service.capacity();
        } catch (FileRefusal refusal) {
            throw Refusals.using(refusal);
        }
    }

    @Override public long getUnallocatedSpace() throws IOException {
        try {
            return service.free();
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
