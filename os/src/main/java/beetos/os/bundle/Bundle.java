package beetos.os.bundle;

import beetos.user.Octets;

/// A bundle as it lies in memory. Layout in the package's description.
public final class Bundle {
    public static final long MAGIC = 0x4C44_4E42_5445_4542L;   // "BEETBNDL"
    static final int LENGTH = 8;
    static final int IMAGE_COUNT = 16;
    static final int PROGRAM_COUNT = 20;
    static final int IMAGES = 24;
    static final int PROGRAMS = 32;
    static final int HEADER = 64;
    static final int IMAGE_SIZE = 32;
    static final int PROGRAM_SIZE = 64;
    static final int MANIFEST = 8;
    static final int MANIFEST_LENGTH = 16;
    static final int APPLICATION = 24;
    static final int DIGEST = 32;
    static final int DIGEST_LENGTH = 32;

    private final Octets octets;

    public Bundle(Octets octets) {
        if (octets.word(0) != MAGIC) {
            throw new IllegalArgumentException("no bundle");
        }
        this.octets = octets;
    }

    public int programCount() {
        return word32(octets, PROGRAM_COUNT);
    }

    public ManifestView manifest(int program) {
        int at = program(program);
        return new ManifestView(octets, (int) octets.word(at + MANIFEST), (int) octets.word(at + MANIFEST_LENGTH));
    }

    public long applicationId(int program) {
        return octets.word(program(program) + APPLICATION);
    }

    public int imageCount() {
        return word32(octets, IMAGE_COUNT);
    }

    /// Index of a program's image: several programs may be in one.
    public int image(int program) {
        return word32(octets, program(program));
    }

    /// Offset of a program's image in the bundle, and its length.
    public long imageOffset(int program) {
        return octets.word(imageEntry(program));
    }

    public long imageLength(int program) {
        return octets.word(imageEntry(program) + 8);
    }

    /// SHA-256 of a program's image.
    public byte[] imageDigest(int program) {
        byte[] digest = new byte[DIGEST_LENGTH];
        octets.take(program(program) + DIGEST, digest, 0, DIGEST_LENGTH);
        return digest;
    }

    private int program(int index) {
        if (index < 0 || index >= programCount()) {
            throw new IndexOutOfBoundsException(index);
        }
        return (int) octets.word(PROGRAMS) + index * PROGRAM_SIZE;
    }

    private int imageEntry(int program) {
        return (int) octets.word(IMAGES) + image(program) * IMAGE_SIZE;
    }

    static int word32(Octets octets, int at) {
        return octets.octet(at) | octets.octet(at + 1) << 8 | octets.octet(at + 2) << 16 | octets.octet(at + 3) << 24;
    }
}
