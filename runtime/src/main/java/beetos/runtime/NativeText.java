package beetos.runtime;

import beetos.machine.Address;
import java.nio.charset.StandardCharsets;

/// Text that the compiler wrote into the image, as strings.
public final class NativeText {
    private NativeText() {}

    public static String utf8(long address, int length) {
        byte[] octets = new byte[length];
        for (int i = 0; i < length; i++) {
            octets[i] = (byte) Address.load8(address + i);
        }
        return new String(octets, StandardCharsets.UTF_8);
    }

    /// The name of a type, as `Class.getName` has it.
    public static String name(long type) {
        long name = TypeRecord.name(type);
        return utf8(name + 4, Address.load32(name));
    }
}
