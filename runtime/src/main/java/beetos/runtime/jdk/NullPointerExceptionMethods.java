package beetos.runtime.jdk;

import beetos.runtime.Substitute;

/// Messages that name the null variable would need the bytecode at run time.
@Substitute("java/lang/NullPointerException")
final class NullPointerExceptionMethods {
    private NullPointerExceptionMethods() {}

    static String getExtendedNPEMessage(Object self) { return null; }
}
