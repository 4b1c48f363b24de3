package beetos.os.bundle;

import beetos.abi.Manifest;
import beetos.user.Octets;
import beetos.user.Utf8;
import java.util.ArrayList;
import java.util.List;

/// A manifest in its binary form: what a program may have.
public final class ManifestView {
    private final Octets octets;
    private final int base;
    private final int length;

    ManifestView(Octets octets, int base, int length) {
        this.octets = octets;
        this.base = base;
        this.length = length;
        if (length < Manifest.ENTRIES || field(Manifest.MAGIC) != Manifest.MAGIC_VALUE) {
            throw new IllegalArgumentException("no manifest");
        }
    }

    public String name() {
        return texts(Manifest.PROGRAM).get(0);
    }

    public int flags() {
        return field(Manifest.FLAGS);
    }

    public boolean has(int flag) {
        return (flags() & flag) != 0;
    }

    public int priority() {
        return field(Manifest.PRIORITY);
    }

    /// Frames of its account; 0: a share of what is left.
    public int frames() {
        return field(Manifest.FRAMES);
    }

    public int stackPages() {
        return field(Manifest.STACK_PAGES);
    }

    public int heapPages() {
        return field(Manifest.HEAP_PAGES);
    }

    /// Whether there is an entry of this kind and text.
    public boolean allows(int kind, String text) {
        List<String> texts = texts(kind);
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).equals(text)) {
                return true;
            }
        }
        return false;
    }

    /// The texts of all entries of a kind, in order.
    public List<String> texts(int kind) {
        List<String> texts = new ArrayList<>();
        int at = base + Manifest.ENTRIES;
        for (int i = field(Manifest.ENTRY_COUNT); i > 0; i--) {
            int head = Bundle.word32(octets, at);
            int textLength = head >>> 16;
            if ((head & 0xFFFF) == kind) {
                byte[] text = new byte[textLength];
                octets.take(at + 4, text, 0, textLength);
                texts.add(Utf8.decode(text));
            }
            at += 4 + (textLength + 3 & -4);
        }
        return texts;
    }

    /// Its octets: their hash is the application id.
    public byte[] bytes() {
        byte[] bytes = new byte[length];
        octets.take(base, bytes, 0, length);
        return bytes;
    }

    private int field(int offset) {
        return Bundle.word32(octets, base + offset);
    }
}
