package beetos.xtask;

import beetos.compiler.backend.Elf;
import beetos.compiler.backend.RawImage;

/// A linked program as the loader takes it: its memory, linked at 0, and where what lies in it. Offsets in bytes.
///
/// @param application the first eight octets of its manifest's SHA-256; 0 for the kernel
record ImagePart(byte[] memory, long constants, long data, long entry, long relocations, long relocationsLimit, long application) {
    static ImagePart of(Elf elf, long application) {
        return new ImagePart(RawImage.of(elf), elf.address("__rodata_start"), elf.address("__data_start"), elf.entry(),
                elf.address("__relr_start"), elf.address("__relr_end"), application);
    }
}
