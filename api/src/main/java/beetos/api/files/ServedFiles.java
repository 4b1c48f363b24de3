package beetos.api.files;

import beetos.abi.KernelError;
import beetos.api.names.NamesException;
import beetos.runtime.files.FileEntry;
import beetos.runtime.files.FileRefusal;
import beetos.runtime.files.FileRefusal.Reason;
import beetos.runtime.files.FileService;
import beetos.runtime.files.FileSpace;
import beetos.user.Connection;
import beetos.user.KernelException;
import beetos.user.LendBuffer;
import beetos.user.Reply;
import beetos.user.Status;
import beetos.user.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The service `fs` as java.io and java.nio.file find it, in the place of [beetos.runtime.files.FilePlatform]. An open file is the handle of its
/// connection. The connection to the service is made at the first use, and anew when the service was started again.
public final class ServedFiles implements FileService {
    private static final ServedFiles SERVICE = new ServedFiles();

    private Files files;

    private ServedFiles() {}

    public static FileService service() {
        return SERVICE;
    }

    /// Modes are the same numbers here and there.
    @Override
    public int open(String path, int mode) {
        return asked(() -> files().open(path, mode).connection().handle());
    }

    @Override
    public void close(int file) {
        new Connection(file).close();
    }

    @Override
    public int read(int file, byte[] octets, int offset, int length) {
        int count;
        try {
            count = new Stream(new Connection(file)).read(octets, offset, length);
        } catch (KernelException gone) {
            throw new FileRefusal(Reason.DEVICE);
        }
        if (count < 0) {
            throw refusal(FileError.of(-count));
        }
        return count;
    }

    @Override
    public int readAt(int file, long position, byte[] octets, int offset, int length) {
        int wanted = Math.min(length, File.RUN);
        return asked(() -> {
            try (LendBuffer buffer = LendBuffer.take(wanted)) {
                Reply reply = new Connection(file).lendMutable(File.READ_AT, buffer, 0, wanted, position);
                check(reply.word2());
                buffer.octets().take(0, octets, offset, (int) reply.word1());
                return (int) reply.word1();
            }
        });
    }

    @Override
    public void write(int file, byte[] octets, int offset, int length) {
        long status;
        try {
            status = new Stream(new Connection(file)).write(octets, offset, length);
        } catch (KernelException gone) {
            throw new FileRefusal(Reason.DEVICE);
        }
        check(status);
    }

    @Override
    public void writeAt(int file, long position, byte[] octets, int offset, int length) {
        on(file, open -> open.writeAt(position, octets, offset, length));
    }

    @Override
    public long size(int file) {
        return asked(() -> file(file).size());
    }

    @Override
    public long position(int file) {
        return asked(() -> file(file).position());
    }

    @Override
    public void seek(int file, long position) {
        on(file, open -> open.seek(position));
    }

    @Override
    public long skip(int file, long count) {
        return asked(() -> file(file).skip(count));
    }

    @Override
    public void truncate(int file, long length) {
        on(file, open -> open.truncate(length));
    }

    @Override
    public void flush(int file) {
        on(file, File::flush);
    }

    @Override
    public FileEntry status(String path, boolean follow) {
        return asked(() -> entry(files().status(path, follow)));
    }

    @Override
    public List<FileEntry> list(String path) {
        return asked(() -> {
            List<FileEntry> entries = new ArrayList<>();
            for (FileStatus status : files().list(path)) {
                entries.add(entry(status));
            }
            return entries;
        });
    }

    private static FileEntry entry(FileStatus status) {
        FileEntry.Kind kind = switch (status.kind()) {
            case FILE -> FileEntry.Kind.FILE;
            case DIRECTORY -> FileEntry.Kind.DIRECTORY;
            case LINK -> FileEntry.Kind.LINK;
        };
        return new FileEntry(status.name(), kind, status.length(), status.modified());
    }

    @Override
    public void makeDirectory(String path) {
        done(() -> files().makeDirectory(path));
    }

    @Override
    public void remove(String path) {
        done(() -> files().remove(path));
    }

    @Override
    public void rename(String from, String to) {
        done(() -> files().rename(from, to));
    }

    @Override
    public void link(String existing, String path) {
        done(() -> files().link(existing, path));
    }

    @Override
    public void makeLink(String path, String target) {
        done(() -> files().makeLink(path, target));
    }

    @Override
    public void modified(String path, long time) {
        done(() -> files().modified(path, time));
    }

    @Override
    public String target(String path) {
        return asked(() -> files().target(path));
    }

    @Override
    public FileSpace space(String path) {
        return asked(() -> {
            MountStatus mount = files().mount(path);
            return new FileSpace(mount.kind(), mount.readOnly(), mount.free(), mount.capacity());
        });
    }

    private synchronized Files files() {
        if (files == null) {
            files = Files.connect();
        }
        return files;
    }

    private static File file(int handle) {
        return new File(new Connection(handle), "");
    }

    private interface Action {
        void run(File file);
    }

    private void on(int handle, Action action) {
        done(() -> action.run(file(handle)));
    }

    private void done(Runnable action) {
        asked(() -> {
            action.run();
            return null;
        });
    }

    /// Asks, with every way to be refused made one.
    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (FileException refused) {
            throw refusal(refused.error());
        } catch (NamesException stranger) {
            throw new FileRefusal(Reason.NOT_PERMITTED);
        } catch (KernelException gone) {
            if (gone.error() == KernelError.SERVER_GONE) {
                forget();
            }
            throw new FileRefusal(Reason.DEVICE);
        }
    }

    private synchronized void forget() {
        if (files != null) {
            files.connection().close();
            files = null;
        }
    }

    private static void check(long status) {
        if (status != Status.OK) {
            throw refusal(FileError.of(status));
        }
    }

    private static FileRefusal refusal(FileError error) {
        return new FileRefusal(switch (error) {
            case NOT_FOUND -> Reason.NOT_FOUND;
            case EXISTS -> Reason.EXISTS;
            case NOT_A_DIRECTORY -> Reason.NOT_A_DIRECTORY;
            case IS_A_DIRECTORY -> Reason.IS_A_DIRECTORY;
            case NOT_EMPTY -> Reason.NOT_EMPTY;
            case NO_SPACE -> Reason.NO_SPACE;
            case NAME_TOO_LONG, PATH_TOO_LONG -> Reason.NAME_TOO_LONG;
            case READ_ONLY -> Reason.READ_ONLY;
            case WRONG_MODE -> Reason.WRONG_MODE;
            case DEVICE, DAMAGED, CLOSED -> Reason.DEVICE;
            case TOO_MANY_OPEN -> Reason.TOO_MANY_OPEN;
            case OTHER_FILE_SYSTEM -> Reason.OTHER_FILE_SYSTEM;
            case MOUNT_POINT -> Reason.BUSY;
            case TOO_MANY_LINKS -> Reason.TOO_MANY_LINKS;
            case UNSUPPORTED -> Reason.UNSUPPORTED;
            default -> Reason.INVALID;
        });
    }
}
