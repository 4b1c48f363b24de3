package beetos.runtime.board;

import beetos.runtime.files.FileEntry;
import beetos.runtime.files.FileRefusal;
import beetos.runtime.files.FileService;
import beetos.runtime.files.FileSpace;
import java.util.List;

/// [beetos.runtime.files.FilePlatform] on a bare board: every file is refused, and says so.
public final class NoFiles implements FileService {
    private static final NoFiles SERVICE = new NoFiles();

    private NoFiles() {}

    public static FileService service() { return SERVICE; }

    private static FileRefusal refusal() { return new FileRefusal(FileRefusal.Reason.NOT_OFFERED); }

    @Override public int open(String path, int mode) { throw refusal(); }

    @Override public void close(int file) { throw refusal(); }

    @Override public int read(int file, byte[] octets, int offset, int length) { throw refusal(); }

    @Override public int readAt(int file, long position, byte[] octets, int offset, int length) { throw refusal(); }

    @Override public void write(int file, byte[] octets, int offset, int length) { throw refusal(); }

    @Override public void writeAt(int file, long position, byte[] octets, int offset, int length) { throw refusal(); }

    @Override public long size(int file) { throw refusal(); }

    @Override public long position(int file) { throw refusal(); }

    @Override public void seek(int file, long position) { throw refusal(); }

    @Override public long skip(int file, long count) { throw refusal(); }

    @Override public void truncate(int file, long length) { throw refusal(); }

    @Override public void flush(int file) { throw refusal(); }

    @Override public FileEntry status(String path, boolean follow) { throw refusal(); }

    @Override public List<FileEntry> list(String path) { throw refusal(); }

    @Override public void makeDirectory(String path) { throw refusal(); }

    @Override public void remove(String path) { throw refusal(); }

    @Override public void rename(String from, String to) { throw refusal(); }

    @Override public void link(String existing, String path) { throw refusal(); }

    @Override public void makeLink(String path, String target) { throw refusal(); }

    @Override public void modified(String path, long time) { throw refusal(); }

    @Override public String target(String path) { throw refusal(); }

    @Override public FileSpace space(String path) { throw refusal(); }
}
