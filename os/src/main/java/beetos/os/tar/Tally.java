package beetos.os.tar;

/// What a walk found, and what it left out.
final class Tally {
    int files;
    int damaged;         // headers that are none, or whose file reaches behind the end of the disk
    int sparse;
    int special;         // devices, pipes, parts of archives in several volumes
    int dangling;        // hard links to nothing
    int unnamed;         // names that no path can hold
    int crowded;         // entries that the index has no room for

    int leftOut() {
        return damaged + sparse + special + dangling + unnamed + crowded;
    }

    /// One line for the log.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(files).append(files == 1 ? " file" : " files");
        append(text, damaged, "damaged headers");
        append(text, sparse, "sparse files left out");
        append(text, special, "special files left out");
        append(text, dangling, "links to nothing");
        append(text, unnamed, "impossible names");
        append(text, crowded, "entries too many");
        return text.toString();
    }

    private static void append(StringBuilder text, int count, String what) {
        if (count > 0) {
            text.append(", ").append(count).append(' ').append(what);
        }
    }
}
