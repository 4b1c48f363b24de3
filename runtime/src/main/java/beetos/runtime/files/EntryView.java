package beetos.runtime.files;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/// The attributes of a path, read anew each time. Times are the file system's to set.
record EntryView(Path path) implements BasicFileAttributeView {
    @Override public String name() { return "basic"; }

    @Override public BasicFileAttributes readAttributes() throws IOException {
        return path.getFileSystem().provider().readAttributes(path, BasicFileAttributes.class);
    }

    @Override public void setTimes(FileTime modified, FileTime accessed, FileTime created) {
        if (modified != null || accessed != null || created != null) {
            throw new UnsupportedOperationException("times of files are not set");
        }
    }
}
