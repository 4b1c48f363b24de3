package beetos.runtime.jdk;

import beetos.runtime.Substitute;

/// See [HashMapMethods].
@Substitute("java/util/concurrent/ConcurrentHashMap")
final class ConcurrentHashMapMethods {
    private ConcurrentHashMapMethods() {}

    static Class<?> comparableClassFor(Object key) { return key instanceof Comparable ? key.getClass() : null; }
}
