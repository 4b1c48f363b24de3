package beetos.api.files;

import beetos.user.Packer;
import beetos.user.Unpacker;

/// A mounted file system: the path of its root, what it is (`ram`, `tar`, `ext3`), and its bytes.
public record MountStatus(String path, String kind, boolean readOnly, long free, long capacity) {
    /// Its fields, as MOUNTS answers them.
    public void pack(Packer packer) {
        packer.text(path).text(kind).word(readOnly ? 1 : 0).word(free).word(capacity);
    }

    static MountStatus unpack(Unpacker fields) {
        return new MountStatus(fields.text(), fields.text(), fields.word() != 0, fields.word(), fields.word());
    }
}
