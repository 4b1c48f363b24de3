package beetos.os.procman;

import beetos.user.PageOctets;

/// One of the bundle's images, read and checked once for all programs in it.
record Image(PageOctets file, ElfImage elf, Relocation relocation) {
    /// A wrong one is an IllegalArgumentException.
    static Image read(PageOctets file) {
        ElfImage elf = ElfImage.read(file, file.length());
        return new Image(file, elf, Relocation.read(file, elf));
    }

    /// Where its pages lie here.
    long address() {
        return file.address();
    }
}
