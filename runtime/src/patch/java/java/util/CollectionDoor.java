package java.util;

import java.util.function.Function;
import java.util.function.IntFunction;
import jdk.internal.access.JavaUtilCollectionAccess;

/// Lets streams make unmodifiable lists of arrays that nobody else sees.
public final class CollectionDoor implements JavaUtilCollectionAccess {
    @Override public <E> List<E> listFromTrustedArray(Object[] elements) { return ImmutableCollections.listFromTrustedArray(elements); }

    @Override public <E> List<E> listFromTrustedArrayNullsAllowed(Object[] elements) {
        return ImmutableCollections.listFromTrustedArrayNullsAllowed(elements);
    }

    /// Of the preview of stable values: computed at once here, which the contract leaves open to all but the number of calls.
    @Override public <E> List<E> stableList(int size, IntFunction<? extends E> mapper) {
        Object[] elements = new Object[size];
        for (int i = 0; i < size; i++) {
            elements[i] = mapper.apply(i);
        }
        return ImmutableCollections.listFromTrustedArrayNullsAllowed(elements);
    }

    @Override public <K, V> Map<K, V> stableMap(Set<K> keys, Function<? super K, ? extends V> mapper) {
        Map<K, V> map = new HashMap<>();
        for (K key : keys) {
            map.put(key, mapper.apply(key));
        }
        return Collections.unmodifiableMap(map);
    }
}
