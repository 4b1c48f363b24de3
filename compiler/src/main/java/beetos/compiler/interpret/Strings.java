package beetos.compiler.interpret;

import beetos.compiler.heap.ArrayObject;
import beetos.compiler.heap.HeapObject;
import beetos.compiler.heap.Instance;
import beetos.compiler.model.Klass;
import beetos.compiler.model.World;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// String objects of the build-time heap, in the JDK's compact form: one octet a character where all are below 256, else UTF-16,
/// little endian. Literals are interned and have their hash.
final class Strings {
    private static final int LATIN1 = 0;
    private static final int UTF16 = 1;

    private final World world;
    private final Map<String, Instance> literals = new LinkedHashMap<>();

    Strings(World world) {
        this.world = world;
    }

    Instance literal(String text) {
        return literals.computeIfAbsent(text, this::make);
    }

    /// The literal of a String object's characters (`String.intern`).
    Instance intern(Instance string) {
        return literals.computeIfAbsent(text(string), _ -> string);
    }

    /// In the order of their making.
    Collection<Instance> literals() {
        return Collections.unmodifiableCollection(literals.values());
    }

    private Instance make(String text) {
        Klass klass = world.require("java/lang/String", "every literal");
        boolean narrow = text.chars().allMatch(c -> c < 256);
        Instance string = new Instance(klass);
        string.set("value", bytes(narrow ? text.getBytes(StandardCharsets.ISO_8859_1) : utf16(text)));
        string.set("coder", narrow ? LATIN1 : UTF16);
        string.set("hash", text.hashCode());
        string.set("hashIsZero", text.hashCode() == 0 ? 1 : 0);
        return string;
    }

    private ArrayObject bytes(byte[] from) {
        ArrayObject array = new ArrayObject(world.find("[B"), from.length);
        System.arraycopy(from, 0, array.elements, 0, from.length);
        return array;
    }

    /// Not by a Charset: unpaired surrogates stay.
    private static byte[] utf16(String text) {
        byte[] octets = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            octets[2 * i] = (byte) text.charAt(i);
            octets[2 * i + 1] = (byte) (text.charAt(i) >> 8);
        }
        return octets;
    }

    static String text(HeapObject object) {
        Instance string = (Instance) object;
        byte[] octets = (byte[]) ((ArrayObject) string.get("value")).elements;
        boolean narrow = (Integer) string.get("coder") == LATIN1;
        char[] chars = new char[narrow ? octets.length : octets.length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (narrow ? octets[i] & 0xFF : octets[2 * i] & 0xFF | octets[2 * i + 1] << 8);
        }
        return new String(chars);
    }
}
