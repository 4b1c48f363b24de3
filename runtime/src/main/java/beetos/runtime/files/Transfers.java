package beetos.runtime.files;

import beetos.runtime.files.FileRefusal.Reason;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/// Copies and moves. A directory is copied without what is in it.
record Transfers(FileService service) {
    private static final int PIECE = 64 * 1024;

    void copy(FilePath source, FilePath target, CopyOption[] options) throws IOException {
        check(options, "Unsupported copy option: ", StandardCopyOption.COPY_ATTRIBUTES);
        FileEntry entry;
        try {
            entry = service.status(source.absolute(), !has(options, LinkOption.NOFOLLOW_LINKS));
        } catch (FileRefusal refusal) {
            throw Refusals.absent(refusal, source);
        }
        if (!makeRoom(source, target, has(options, StandardCopyOption.REPLACE_EXISTING))) {
            return;
        }
        if (entry.directory()) {
            try {
                service.makeDirectory(target.absolute());
            } catch (FileRefusal refusal) {
                throw Refusals.of(refusal, target);
            }
        } else {
            copyContents(source, target);
        }
        if (has(options, StandardCopyOption.COPY_ATTRIBUTES)) {
            service.modified(target.absolute(), entry.modified());
        }
    }

    private void copyContents(FilePath source, FilePath target) throws IOException {
        int from = open(source, FileService.READ);
        try {
            int to = open(target, FileService.WRITE | FileService.CREATE | FileService.NEW);
            try {
                byte[] octets = new byte[PIECE];
                for (int count = service.read(from, octets, 0, PIECE); count > 0; count = service.read(from, octets, 0, PIECE)) {
                    service.write(to, octets, 0, count);
                }
            } catch (FileRefusal refusal) {
                service.remove(target.absolute());
                throw Refusals.of(refusal, source, target);
            } finally {
                service.close(to);
            }
        } finally {
            service.close(from);
        }
    }

    private int open(FilePath path, int mode) throws IOException {
        try {
            return service.open(path.absolute(), mode);
        } catch (FileRefusal refusal) {
            throw Refusals.of(refusal, path);
        }
    }

    void move(FilePath source, FilePath target, CopyOption[] options) throws IOException {
        check(options, "Unsupported option: ", StandardCopyOption.ATOMIC_MOVE);
        try {
            service.status(source.absolute(), false);
        } catch (FileRefusal refusal) {
            throw has(options, StandardCopyOption.ATOMIC_MOVE) ? Refusals.of(refusal, source, target) : Refusals.of(refusal, source);
        }
        boolean atomic = has(options, StandardCopyOption.ATOMIC_MOVE);
        if (!atomic && !makeRoom(source, target, has(options, StandardCopyOption.REPLACE_EXISTING))) {
            return;
        }
        try {
            service.rename(source.absolute(), target.absolute());
        } catch (FileRefusal refusal) {
            if (refusal.reason() != Reason.OTHER_FILE_SYSTEM) {
                throw Refusals.of(refusal, source, target);
            }
            if (atomic) {
                throw new AtomicMoveNotSupportedException(source.toString(), target.toString(), refusal.getMessage());
            }
            moveAcross(source, target);
        }
    }

    /// To another file system: a file, or an empty directory.
    private void moveAcross(FilePath source, FilePath target) throws IOException {
        FileEntry entry = service.status(source.absolute(), false);
        if (entry.directory() && entry.length() > 0) {
            throw new DirectoryNotEmptyException(source.toString());
        }
        copy(source, target, new CopyOption[] {StandardCopyOption.COPY_ATTRIBUTES});
        try {
            service.remove(source.absolute());
        } catch (FileRefusal refusal) {
            throw Refusals.of(refusal, source);
        }
    }

    /// Sees to it that there is no target; false if it is the source.
    private boolean makeRoom(FilePath source, FilePath target, boolean replace) throws IOException {
        try {
            service.status(target.absolute(), false);
        } catch (FileRefusal absent) {
            return true;        // a target that cannot be is refused when it is made
        }
        if (source.absolute().equals(target.absolute())) {
            return false;
        }
        if (!replace) {
            throw new FileAlreadyExistsException(target.toString());
        }
        try {
            service.remove(target.absolute());
        } catch (FileRefusal refusal) {
            throw refusal.reason() == Reason.NOT_EMPTY ? new DirectoryNotEmptyException(target.toString()) : Refusals.of(refusal, target);
        }
        return true;
    }

    private static boolean has(CopyOption[] options, CopyOption wanted) {
        for (CopyOption option : options) {
            if (option == wanted) {
                return true;
            }
        }
        return false;
    }

    private static void check(CopyOption[] options, String refused, CopyOption also) {
        for (CopyOption option : options) {
            boolean known = option == StandardCopyOption.REPLACE_EXISTING || option == LinkOption.NOFOLLOW_LINKS || option == also;
            if (!known) {
                throw new UnsupportedOperationException(refused + Objects.requireNonNull(option));
            }
        }
    }
}
