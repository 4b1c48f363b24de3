package beetos.api.files;

import beetos.user.Packer;
import beetos.user.Unpacker;

/// What a path names: `length` is that of a file's contents in bytes, of a directory the count of its entries, of a symbolic link
/// the octets of its target. `modified` is in nanoseconds since 1970, as far as the system knows the time.
public record FileStatus(String name, FileKind kind, long length, long modified) {
    public boolean directory() {
        return kind == FileKind.DIRECTORY;
    }

    public boolean link() {
        return kind == FileKind.LINK;
    }

    /// Its fields, as STATUS and LIST answer them.
    public void pack(Packer packer) {
        packer.text(name).word(kind.ordinal()).word(length).word(modified);
    }

    static FileStatus unpack(Unpacker fields) {
        return new FileStatus(fields.text(), FileKind.of(fields.word()), fields.word(), fields.word());
    }
}
