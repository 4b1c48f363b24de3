package beetos.os.tar;

import beetos.api.files.Files;

/// What a header says with the records before it: times are nanoseconds.
record Entry(int type, String path, String link, long size, long modified) {
    enum Kind { REGULAR, HARD_LINK, LINK, DIRECTORY, SPECIAL, OLD_SPARSE, OTHER }

    /// POSIX.1-2017, `pax`, "ustar Interchange Format": an unknown type is a regular file; capital letters are vendors' own.
    Kind kind() {
        return switch (type) {
            case '1' -> Kind.HARD_LINK;
            case '2' -> Kind.LINK;
            case '3', '4', '6' -> Kind.SPECIAL;
            case '5' -> Kind.DIRECTORY;
            case 'S' -> Kind.OLD_SPARSE;
            default -> type >= 'A' && type <= 'Z' ? Kind.OTHER : type == 0 && path.endsWith("/") ? Kind.DIRECTORY : Kind.REGULAR;
        };
    }

    /// Octets behind the header: those of a link, directory or device are said to be none.
    long stored() {
        return switch (kind()) {
            case LINK, DIRECTORY, SPECIAL -> 0;
            default -> size;
        };
    }

    /// Puts it into an index, or counts it in the tally; `begin` is where its octets lie on the disk.
    void addTo(Index index, Tally tally, long begin) {
        switch (kind()) {
            case REGULAR -> tally.files += index.add(path, new Node.Regular(begin, size, modified)) ? 1 : 0;
            case LINK -> {
                if (link.length() > Files.LONGEST_PATH) {
                    tally.unnamed++;
                } else {
                    index.add(path, new Node.Link(link, modified));
                }
            }
            case DIRECTORY -> index.directory(path, modified);
            case HARD_LINK -> {
                Node target = index.find(link);
                if (target == null || target instanceof Node.Directory) {
                    tally.dangling++;
                } else {
                    index.add(path, target);
                }
            }
            case OLD_SPARSE -> tally.sparse++;
            default -> tally.special++;
        }
    }
}
