package beetos.runtime;

import beetos.machine.Address;

/// Reads type records: a type is the address of its record, a class word the record's offset in the table (docs/object-model.md, "Type records").
public final class TypeRecord {
    public static final int CLASS = 0;
    public static final int INTERFACE = 1;
    public static final int PRIMITIVE = 2;
    public static final int PRIMITIVE_ARRAY = 3;
    public static final int REFERENCE_ARRAY = 4;

    public static final int ABSTRACT = 1 << 16;
    public static final int REFERENCE = 1 << 17;   // java.lang.ref.Reference and its subclasses
    public static final int ENUM = 1 << 18;
    public static final int RECORD = 1 << 19;
    public static final int HIDDEN = 1 << 20;

    private static final int SIZE = 0;
    private static final int FLAGS = 4;
    private static final int SUPERCLASS = 8;
    private static final int ELEMENT = 12;
    private static final int ARRAY = 16;
    private static final int LIMIT = 20;
    private static final int INTERFACE_BIT = 24;
    private static final int REFERENCES = 28;
    private static final int NAME = 32;
    private static final int MIRROR = 36;
    private static final int INTERFACES = 40;
    private static final int MODIFIERS = 44;
    private static final int INTERFACE_SET = 48;

    private static final int HEADER_RECORDS_LIMIT = 8;
    private static final int HEADER_MIRRORS = 12;
    private static final int HEADER_STRING = 16;
    private static final int HEADER_BYTE_ARRAY = 20;

    private TypeRecord() {}

    /// The type of a class word.
    public static long of(int classWord) { return Generated.types() + classWord; }

    public static long of(Object object) { return of(Address.load32(Address.of(object))); }

    public static int classWord(long type) { return (int) (type - Generated.types()); }

    /// Bytes of an instance; of an array type log2 of the element size.
    public static int size(long type) { return Address.load32(type + SIZE); }

    public static int flags(long type) { return Address.load32(type + FLAGS); }

    public static int kind(long type) { return flags(type) & 0xFF; }

    /// JVM newarray code 4..11 of a primitive type or of a primitive array's element; 12 is void.
    public static int primitiveCode(long type) { return flags(type) >> 8 & 0xFF; }

    public static boolean isArray(long type) { return kind(type) >= PRIMITIVE_ARRAY; }

    public static int superclass(long type) { return Address.load32(type + SUPERCLASS); }

    /// Class word of the component type, 0 where there is none.
    public static int element(long type) { return Address.load32(type + ELEMENT); }

    /// Class word of the array type of this type, 0 where the image has none.
    public static int array(long type) { return Address.load32(type + ARRAY); }

    public static int limit(long type) { return Address.load32(type + LIMIT); }

    public static int modifiers(long type) { return Address.load32(type + MODIFIERS); }

    /// Address of the reference map (count, offsets), or 0.
    public static long references(long type) { return link(type + REFERENCES); }

    /// The name as `Class.getName` has it.
    public static String name(long type) {
        long name = link(type + NAME);
        return Utf8.decode(name + 4, Address.load32(name));
    }

    public static int interfaceCount(long type) {
        long list = link(type + INTERFACES);
        return list == 0 ? 0 : Address.load32(list);
    }

    /// Class word of a direct interface.
    public static int interfaceAt(long type, int index) { return Address.load32(link(type + INTERFACES) + 4 + 4L * index); }

    public static Class<?> mirror(long type) { return mirrorAt(Address.load32(type + MIRROR)); }

    public static Class<?> mirrorAt(int index) { return (Class<?>) Address.object(Address.load64(Generated.mirrors() + 8L * index)); }

    /// Does class or interface `target` cover what `type` is? Both are classes, interfaces or arrays.
    public static boolean isSubtype(long type, long target) {
        while (true) {
            if (type == target) {
                return true;
            }
            switch (kind(target)) {
                case CLASS:
                    int word = classWord(type);
                    return classWord(target) <= word && word < limit(target)
                            || superclass(target) == 0 && kind(type) != PRIMITIVE;   // Object covers arrays and interfaces
                case INTERFACE:
                    return implementsInterface(type, target);
                case REFERENCE_ARRAY:
                    if (kind(type) != REFERENCE_ARRAY) {
                        return false;
                    }
                    type = of(element(type));
                    target = of(element(target));
                    break;
                default:
                    return false;
            }
        }
    }

    /// By the interface's bit; one that no code of the image tests against has none, and is looked for among the supertypes.
    private static boolean implementsInterface(long type, long target) {
        int bit = Address.load32(target + INTERFACE_BIT);
        if (bit >= 0) {
            return (Address.load8(type + INTERFACE_SET + (bit >> 3)) >> (bit & 7) & 1) != 0;
        }
        for (int word = classWord(type); word != 0; word = superclass(of(word))) {
            if (extendsInterface(of(word), target)) {
                return true;
            }
        }
        return false;
    }

    private static boolean extendsInterface(long type, long target) {
        for (int i = 0; i < interfaceCount(type); i++) {
            long direct = of(interfaceAt(type, i));
            if (direct == target || extendsInterface(direct, target)) {
                return true;
            }
        }
        return false;
    }

    /// The end of the records, an offset: class words are below it.
    public static int recordsLimit() { return Address.load32(Generated.types() + HEADER_RECORDS_LIMIT); }

    public static int mirrorCount() { return Address.load32(Generated.types() + HEADER_MIRRORS); }

    public static long string() { return of(Address.load32(Generated.types() + HEADER_STRING)); }

    public static long byteArray() { return of(Address.load32(Generated.types() + HEADER_BYTE_ARRAY)); }

    private static long link(long field) {
        int offset = Address.load32(field);
        return offset == 0 ? 0 : Generated.types() + offset;
    }
}
