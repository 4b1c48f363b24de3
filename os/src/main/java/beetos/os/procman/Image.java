package beetos.os.procman;

import beetos.user.PageOctets;
import java.util.Arrays;

/// One of the bundle's images, read and checked once for all programs in it.
record Image(PageOctets file, ElfImage elf, Relocation relocation) {
    /// A wrong one is an IllegalArgumentException, one with another digest a [SpoiledException].
    static Image read(PageOctets file, byte[] digest, boolean accelerated) {
        if (!Arrays.equals(Digest.of(file, accelerated), digest)) {
            throw new SpoiledException();
        }
        ElfImage elf = ElfImage.read(file, file.length());
        return new Image(file, elf, Relocation.read(file, elf));
    }

    /// Where its pages lie here.
    long address() {
        return file.address();
    }
}
