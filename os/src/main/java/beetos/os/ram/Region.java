package beetos.os.ram;

import beetos.abi.Page;
import beetos.user.Octets;
import beetos.user.PageOctets;

/// Address space for [#PAGES] pages, each present or not; its user knows which, and touches no other.
public interface Region {
    int PAGES = Long.SIZE;
    int LENGTH = PAGES * (int) Page.SIZE;

    /// All of it.
    Octets octets();

    /// Makes `count` absent pages present, with zeros; false if there is no memory for all of them: then they are absent still.
    boolean map(int page, int count);

    void unmap(int page, int count);

    /// Pages to be granted; from then on [#reclaim] comes before a write.
    PageOctets granted(int page, int count);

    /// Makes a granted page writable again; false while somebody reads it.
    boolean reclaim(int page);

    /// Nothing is present, and the address space is free.
    void close();
}
