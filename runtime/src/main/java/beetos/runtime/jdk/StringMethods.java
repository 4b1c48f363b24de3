package beetos.runtime.jdk;

import beetos.runtime.Interned;
import beetos.runtime.Substitute;

@Substitute("java/lang/String")
final class StringMethods {
    private StringMethods() {}

    static String intern(String self) { return Interned.of(self); }
}
