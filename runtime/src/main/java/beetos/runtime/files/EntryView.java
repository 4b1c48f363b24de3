package beetos.runtime.files;

import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

/// The attributes of a path, read anew each time. Of its times that of the last change can be set.
record EntryView(FileService service, FilePath path, boolean follow) implements BasicFileAttributeView {
    @Override public String name() { return "basic"; }

    @Override public BasicFileAttributes readAttributes() throws IOException {
        try {
            return new EntryAttributes(service.status(path.absolute(), follow));
        } catch (FileRefusal refusal) {
            throw Refusals.absent(refusal, path);
        }
    }

    @Override public void setTimes(FileTime modified, FileTime accessed, FileTime created) throws IOException {
        if (modified != null) {
            try {
                service.modified(path.absolute(), modified.to(TimeUnit.NANOSECONDS));
            } catch (FileRefusal refusal) {
                throw Refusals.of(refusal, path);
            }
        }
    }
}
