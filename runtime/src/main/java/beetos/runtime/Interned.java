package beetos.runtime;

import beetos.machine.Address;
import beetos.runtime.heap.ObjectShape;

/// The strings that `String.intern` gives: at first those of the image, where the literals are.
public final class Interned {
    private static String[] table;
    private static int count;

    private Interned() {}

    public static synchronized String of(String text) {
        if (table == null) {
            table = new String[256];
            addImage();
        }
        return add(text);
    }

    private static void addImage() {
        long string = TypeRecord.string();
        for (long at = Generated.image(); at < Generated.imageLimit(); at += ObjectShape.size(at)) {
            if (ObjectShape.type(at) == string) {
                add((String) Address.object(at));
            }
        }
    }

    private static String add(String text) {
        int slot = text.hashCode() & table.length - 1;
        while (table[slot] != null) {
            if (table[slot].equals(text)) {
                return table[slot];
            }
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = text;
        if (2 * ++count > table.length) {
            grow();
        }
        return text;
    }

    private static void grow() {
        String[] old = table;
        table = new String[2 * old.length];
        count = 0;
        for (String text : old) {
            if (text != null) {
                add(text);
            }
        }
    }
}
