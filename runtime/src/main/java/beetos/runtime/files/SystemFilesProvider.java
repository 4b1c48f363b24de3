package beetos.runtime.files;

import beetos.runtime.files.FileRefusal.Reason;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.spi.FileSystemProvider;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// `java.nio.file` on a [FileService]. Operations and their exceptions are those of the JDK on unix, without owners and permissions.
/// An attribute that a file cannot be given at its making is refused.
public final class SystemFilesProvider extends FileSystemProvider {
    private final FileService service;
    private final SystemFiles files = new SystemFiles(this);
    private final Transfers transfers;

    public SystemFilesProvider(FileService service) {
        this.service = service;
        transfers = new Transfers(service);
    }

    FileService service() { return service; }

    public SystemFiles files() { return files; }

    @Override public String getScheme() { return "file"; }

    @Override public FileSystem newFileSystem(URI uri, Map<String, ?> settings) { throw new FileSystemAlreadyExistsException(); }

    @Override public FileSystem getFileSystem(URI uri) { return files; }

    @Override public Path getPath(URI uri) { return files.getPath(new File(uri).getPath()); }

    @Override public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        String absolute = FilePath.from(path).absolute();
        OpenOptions opening = OpenOptions.of(options);
        refuse(attributes);
        try {
            int file = service.open(absolute, opening.mode());
            return new OpenChannel(service, file, opening.mode(), opening.deleted() ? () -> closeAndRemove(file, absolute) : null);
        } catch (FileRefusal refusal) {
            boolean directory = refusal.reason() == Reason.IS_A_DIRECTORY;
            if (directory && !opening.has(FileService.WRITE)) {
                throw Refusals.using(refusal);      // unix opens it and refuses to read
            }
            boolean exists = directory && opening.has(FileService.NEW);
            throw exists ? new FileAlreadyExistsException(path.toString()) : Refusals.of(refusal, path);
        }
    }

    /// Writes a file from its beginning, made if it is absent, unless the options say otherwise.
    @Override public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
        Set<OpenOption> opening = new HashSet<>();
        for (OpenOption option : options) {
            if (option == StandardOpenOption.READ) {
                throw new IllegalArgumentException("READ not allowed");
            }
            opening.add(option);
        }
        if (opening.isEmpty()) {
            opening.add(StandardOpenOption.CREATE);
            opening.add(StandardOpenOption.TRUNCATE_EXISTING);
        }
        opening.add(StandardOpenOption.WRITE);
        return Channels.newOutputStream(newByteChannel(path, opening));
    }

    private void closeAndRemove(int file, String path) {
        service.close(file);
        try {
            service.remove(path);
        } catch (FileRefusal gone) {
            return;       // somebody else removed it
        }
    }

    private static void refuse(FileAttribute<?>[] attributes) {
        if (attributes.length > 0) {
            throw new UnsupportedOperationException("'" + attributes[0].name() + "' not supported as initial attribute");
        }
    }

    @Override public DirectoryStream<Path> newDirectoryStream(Path directory, DirectoryStream.Filter<? super Path> filter) throws IOException {
        Objects.requireNonNull(filter);
        try {
            return new Entries(directory, service.list(FilePath.from(directory).absolute()), filter);
        } catch (FileRefusal refusal) {
            throw refusal.reason() == Reason.NOT_A_DIRECTORY ? new NotDirectoryException(directory.toString()) : Refusals.of(refusal, directory);
        }
    }

    @Override public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
        refuse(attributes);
        try {
            service.makeDirectory(FilePath.from(directory).absolute());
        } catch (FileRefusal refusal) {
            throw Refusals.of(refusal, directory);
        }
    }

    @Override public void delete(Path path) throws IOException {
        try {
            service.remove(FilePath.from(path).absolute());
        } catch (FileRefusal refusal) {
            throw refusal.reason() == Reason.NOT_EMPTY ? new DirectoryNotEmptyException(path.toString()) : Refusals.of(refusal, path);
        }
    }

    @Override public void copy(Path source, Path target, CopyOption... options) throws IOException {
        transfers.copy(FilePath.from(source), FilePath.from(target), options);
    }

    @Override public void move(Path source, Path target, CopyOption... options) throws IOException {
        transfers.move(FilePath.from(source), FilePath.from(target), options);
    }

    @Override public boolean isSameFile(Path path, Path other) throws IOException {
        if (path.equals(other)) {
            return true;
        }
        if (!(Objects.requireNonNull(other) instanceof FilePath)) {
            return false;
        }
        status(path);
        status(other);
        return FilePath.from(path).absolute().equals(FilePath.from(other).absolute());
    }

    @Override public boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    @Override public FileStore getFileStore(Path path) throws IOException {
        try {
            return new SystemStore(service, FilePath.from(path).absolute());
        } catch (FileRefusal refusal) {
            throw Refusals.of(refusal, path);
        }
    }

    /// What exists may be read, and written unless its file system is read-only; nothing is executed. A directory may be entered.
    @Override public void checkAccess(Path path, AccessMode... modes) throws IOException {
        FileEntry entry;
        try {
            entry = service.status(FilePath.from(path).absolute(), true);
            boolean writes = List.of(modes).contains(AccessMode.WRITE);
            if (writes && service.space(FilePath.from(path).absolute()).readOnly()) {
                throw new FileRefusal(Reason.READ_ONLY);
            }
        } catch (FileRefusal refusal) {
            throw Refusals.absent(refusal, path);
        }
        for (AccessMode mode : modes) {
            if (mode == AccessMode.EXECUTE && !entry.directory()) {
                throw Refusals.of(new FileRefusal(Reason.NOT_PERMITTED), path);
            }
        }
    }

    private FileEntry status(Path path) throws IOException {
        try {
            return service.status(FilePath.from(path).absolute(), true);
        } catch (FileRefusal refusal) {
            throw Refusals.of(refusal, path);
        }
    }

    private static boolean follows(LinkOption[] options) {
        for (LinkOption option : options) {
            Objects.requireNonNull(option);
        }
        return options.length == 0;
    }

    private EntryView view(Path path, LinkOption[] options) { return new EntryView(service, FilePath.from(path), follows(options)); }

    @Override public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return Objects.requireNonNull(type) == BasicFileAttributeView.class ? type.cast(view(path, options)) : null;
    }

    @Override public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options) throws IOException {
        if (Objects.requireNonNull(type) != BasicFileAttributes.class) {
            throw new UnsupportedOperationException();
        }
        return type.cast(view(path, options).readAttributes());
    }

    @Override public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return ((EntryAttributes) view(path, options).readAttributes()).named(attributes);
    }

    @Override public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        switch (attribute) {
            case "lastModifiedTime", "basic:lastModifiedTime" -> view(path, options).setTimes((FileTime) Objects.requireNonNull(value), null, null);
            case "lastAccessTime", "basic:lastAccessTime", "creationTime", "basic:creationTime" -> Objects.requireNonNull((FileTime) value);
            default -> throw new UnsupportedOperationException("'" + attribute + "' is not set");
        }
    }

    @Override public void createLink(Path link, Path existing) throws IOException {
        try {
            service.link(FilePath.from(existing).absolute(), FilePath.from(link).absolute());
        } catch (FileRefusal refusal) {
            throw unlinked(refusal, link, existing);
        }
    }

    @Override public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes) throws IOException {
        if (attributes.length > 0) {
            throw new UnsupportedOperationException("Initial file attributes not supported when creating symbolic link");
        }
        try {
            service.makeLink(FilePath.from(link).absolute(), FilePath.from(target).toString());
        } catch (FileRefusal refusal) {
            throw unlinked(refusal, link, null);
        }
    }

    private static IOException unlinked(FileRefusal refusal, Path link, Path existing) {
        if (refusal.reason() == Reason.UNSUPPORTED) {
            throw new UnsupportedOperationException("this file system has no such links");
        }
        return Refusals.of(refusal, link, existing);
    }

    @Override public Path readSymbolicLink(Path link) throws IOException {
        try {
            return files.getPath(service.target(FilePath.from(link).absolute()));
        } catch (FileRefusal refusal) {
            throw refusal.reason() == Reason.INVALID ? new NotLinkException(link.toString()) : Refusals.of(refusal, link);
        }
    }
}
