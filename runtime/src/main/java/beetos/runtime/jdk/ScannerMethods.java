package beetos.runtime.jdk;

import beetos.runtime.Substitute;
import java.util.Locale;
import java.util.Scanner;
import jdk.internal.misc.Unsafe;

/// Numbers are read the same in every locale, as in the root one, which is how a Scanner begins.
@Substitute("java/util/Scanner")
final class ScannerMethods {
    private static final long LOCALE = Unsafe.getUnsafe().objectFieldOffset(Scanner.class, "locale");

    private ScannerMethods() {}

    static Scanner useLocale(Scanner self, Locale locale) {
        Unsafe.getUnsafe().putReference(self, LOCALE, java.util.Objects.requireNonNull(locale));
        return self;
    }
}
