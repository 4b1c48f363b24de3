package beetos.compiler.backend;

/// A linked image as flat memory: what a board's firmware or QEMU copies to RAM and jumps to. Zeroed data is included.
public final class RawImage {
    // Linux, Documentation/arch/arm64/booting.rst, 4 "Call the kernel image": magic "ARM\x64" at 56, image_size at 16.
    private static final int MAGIC_OFFSET = 56, MAGIC = 0x644D5241, SIZE_OFFSET = 16;

    private RawImage() {}

    /// If the image begins with the arm64 boot header, its image size is filled in.
    public static byte[] of(Elf elf) {
        byte[] image = flatten(elf, Math.toIntExact(elf.address("__image_end")));
        var header = java.nio.ByteBuffer.wrap(image).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        if (image.length >= 64 && header.getInt(MAGIC_OFFSET) == MAGIC) header.putLong(SIZE_OFFSET, image.length);
        return image;
    }

    /// The first `length` bytes of the image's memory.
    static byte[] flatten(Elf elf, int length) {
        byte[] image = new byte[length];
        for (Elf.Segment s : elf.segments()) System.arraycopy(elf.bytes(), s.offset(), image, Math.toIntExact(s.address()), s.fileLength());
        return image;
    }
}
