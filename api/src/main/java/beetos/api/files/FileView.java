package beetos.api.files;

import beetos.user.Granted;
import beetos.user.PageOctets;

/// Octets of a file from `position` on, where the file service keeps them: read-only, without a copy, and as they were when they
/// were mapped, whatever is written since. Not to be touched once it is closed.
public final class FileView implements AutoCloseable {
    private final Granted granted;
    private final PageOctets octets;
    private final long position;

    FileView(Granted granted, long position) {
        this.granted = granted;
        this.position = position;
        octets = granted.octets(granted.word(0), granted.word(1));
    }

    public long position() {
        return position;
    }

    public int length() {
        return octets.length();
    }

    public PageOctets octets() {
        return octets;
    }

    @Override
    public void close() {
        granted.close();
    }
}
