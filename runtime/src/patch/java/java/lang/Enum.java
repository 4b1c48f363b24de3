package java.lang;

import java.io.Serializable;

/// Enum on BeetOS: each constant reports to its class as it is made, so that the constants of a class are known without reflection.
public abstract class Enum<E extends Enum<E>> implements Comparable<E>, Serializable {
    private final String name;
    private final int ordinal;

    @SuppressWarnings("this-escape")
    protected Enum(String name, int ordinal) {
        this.name = name;
        this.ordinal = ordinal;
        getDeclaringClass().addEnumConstant(this, ordinal);
    }

    public final String name() { return name; }

    public final int ordinal() { return ordinal; }

    @Override public String toString() { return name; }

    @Override public final boolean equals(Object other) { return this == other; }

    @Override public final int hashCode() { return System.identityHashCode(this); }

    @Override protected final Object clone() throws CloneNotSupportedException { throw new CloneNotSupportedException(); }

    @Override public final int compareTo(E other) {
        Enum<?> that = other;
        if (getDeclaringClass() != that.getDeclaringClass()) {
            throw new ClassCastException();
        }
        return ordinal - that.ordinal;
    }

    @SuppressWarnings("unchecked")
    public final Class<E> getDeclaringClass() {
        Class<?> own = getClass();
        Class<?> above = own.getSuperclass();
        return (Class<E>) (above == Enum.class ? own : above);
    }

    public static <T extends Enum<T>> T valueOf(Class<T> type, String name) {
        java.util.Objects.requireNonNull(name, "Name is null");
        for (T constant : type.getEnumConstantsShared()) {
            if (((Enum<?>) constant).name.equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("No enum constant " + type.getCanonicalName() + "." + name);
    }
}
