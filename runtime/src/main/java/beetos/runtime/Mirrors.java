package beetos.runtime;

import beetos.machine.Address;
import jdk.internal.misc.Unsafe;

/// From `java.lang.Class` objects to types. The other way is [TypeRecord#mirror].
public final class Mirrors {
    private static final long TYPE = Unsafe.getUnsafe().objectFieldOffset(Class.class, "classWord");

    private Mirrors() {}

    public static int classWord(Class<?> mirror) { return Address.load32(Address.of(mirror) + TYPE); }

    public static long type(Class<?> mirror) { return TypeRecord.of(classWord(mirror)); }
}
