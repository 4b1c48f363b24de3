package java.io;

import beetos.runtime.Environment;
import beetos.runtime.files.FileEntry;
import beetos.runtime.files.FilePlatform;
import beetos.runtime.files.FileRefusal;
import beetos.runtime.files.FileService;
import beetos.runtime.files.FileSpace;
import beetos.runtime.files.PathText;
import java.util.List;

/// What `java.io.File` asks, on BeetOS: paths of unix's kind, answers from the program's files. There are no permissions: what exists may be read,
/// and written unless its file system is read-only.
final class UnixFileSystem extends FileSystem {
    private static final int LONGEST_NAME = 255;
    private static final long NANOS_A_MILLI = 1_000_000;

    private static FileService files() { return FilePlatform.service(); }

    private static String absolute(File file) { return PathText.absolute(file.getPath()); }

    @Override public char getSeparator() { return '/'; }

    @Override public char getPathSeparator() { return ':'; }

    /// Without double slashes, and without one at the end.
    @Override public String normalize(String path) {
        if (path.indexOf("//") < 0 && !path.endsWith("/")) {
            return path;
        }
        StringBuilder text = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) != '/' || text.isEmpty() || text.charAt(text.length() - 1) != '/') {
                text.append(path.charAt(i));
            }
        }
        return withoutSlash(text.toString());
    }

    private static String withoutSlash(String path) { return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path; }

    @Override public int prefixLength(String path) { return path.startsWith("/") ? 1 : 0; }

    @Override public String resolve(String parent, String child) {
        if (child.isEmpty()) {
            return parent;
        }
        if (child.startsWith("/")) {
            return parent.equals("/") ? child : withoutSlash(parent + child);
        }
        return withoutSlash(parent.equals("/") ? parent + child : parent + '/' + child);
    }

    @Override public String getDefaultParent() { return "/"; }

    @Override public String fromURIPath(String path) { return withoutSlash(path); }

    @Override public boolean isAbsolute(File file) { return file.getPrefixLength() != 0; }

    @Override public boolean isInvalid(File file) { return file.getPath().indexOf('\0') >= 0; }

    @Override public String resolve(File file) { return isAbsolute(file) ? file.getPath() : resolve(Environment.directory(), file.getPath()); }

    @Override public String canonicalize(String path) { return PathText.absolute(path); }

    /// Null: there is none, or it cannot be told.
    private static FileEntry status(File file) {
        try {
            return files().status(absolute(file), true);
        } catch (FileRefusal refusal) {
            return null;
        }
    }

    @Override public int getBooleanAttributes(File file) {
        FileEntry entry = status(file);
        int hidden = file.getName().startsWith(".") ? BA_HIDDEN : 0;
        return entry == null ? hidden : hidden | BA_EXISTS | (entry.directory() ? BA_DIRECTORY : BA_REGULAR);
    }

    @Override public boolean checkAccess(File file, int access) {
        FileEntry entry = status(file);
        return entry != null && (access != ACCESS_EXECUTE || entry.directory()) && (access != ACCESS_WRITE || !space(file).readOnly());
    }

    private static FileSpace space(File file) {
        try {
            return files().space(absolute(file));
        } catch (FileRefusal refusal) {
            return new FileSpace("", true, 0, 0);
        }
    }

    @Override public boolean setPermission(File file, int access, boolean enable, boolean owner) { return enable && checkAccess(file, access); }

    @Override public long getLastModifiedTime(File file) {
        FileEntry entry = status(file);
        return entry == null ? 0 : entry.modified() / NANOS_A_MILLI;
    }

    @Override public long getLength(File file) {
        FileEntry entry = status(file);
        return entry == null ? 0 : entry.length();
    }

    @Override public boolean createFileExclusively(String path) throws IOException {
        if (path.isEmpty()) {
            throw new IOException(FileRefusal.Reason.NOT_FOUND.text());
        }
        try {
            files().close(files().open(PathText.absolute(path), FileService.WRITE | FileService.CREATE | FileService.NEW));
            return true;
        } catch (FileRefusal refusal) {
            if (refusal.reason() == FileRefusal.Reason.EXISTS || refusal.reason() == FileRefusal.Reason.IS_A_DIRECTORY) {
                return false;
            }
            throw new IOException(refusal.getMessage());
        }
    }

    @Override public boolean delete(File file) {
        try {
            files().remove(absolute(file));
            return true;
        } catch (FileRefusal refusal) {
            return false;
        }
    }

    @Override public String[] list(File file) {
        try {
            List<FileEntry> entries = files().list(absolute(file));
            String[] names = new String[entries.size()];
            for (int i = 0; i < names.length; i++) {
                names[i] = entries.get(i).name();
            }
            return names;
        } catch (FileRefusal refusal) {
            return null;
        }
    }

    @Override public boolean createDirectory(File file) {
        try {
            files().makeDirectory(absolute(file));
            return true;
        } catch (FileRefusal refusal) {
            return false;
        }
    }

    @Override public boolean rename(File from, File to) {
        try {
            files().rename(absolute(from), absolute(to));
            return true;
        } catch (FileRefusal refusal) {
            return false;
        }
    }

    @Override public boolean setLastModifiedTime(File file, long time) {
        try {
            files().modified(absolute(file), time * NANOS_A_MILLI);
            return true;
        } catch (FileRefusal refusal) {
            return false;
        }
    }

    @Override public boolean setReadOnly(File file) { return false; }

    @Override public File[] listRoots() { return new File[] {new File("/")}; }

    @Override public long getSpace(File file, int kind) {
        return kind == SPACE_TOTAL ? space(file).capacity() : space(file).free();
    }

    @Override public int getNameMax(String path) { return LONGEST_NAME; }

    @Override public int compare(File a, File b) { return a.getPath().compareTo(b.getPath()); }

    @Override public int hashCode(File file) { return file.getPath().hashCode() ^ 1234321; }
}
