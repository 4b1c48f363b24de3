package beetos.runtime.jdk;

import beetos.runtime.Substitute;

/// The JDK reads generic signatures to see whether a key compares with its own kind; here every Comparable is taken to.
@Substitute("java/util/HashMap")
final class HashMapMethods {
    private HashMapMethods() {}

    static Class<?> comparableClassFor(Object key) { return key instanceof Comparable ? key.getClass() : null; }
}
