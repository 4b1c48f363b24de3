package java.lang;

import beetos.runtime.Initialization;
import beetos.runtime.TypeRecord;
import java.io.Serializable;
import java.lang.constant.ClassDesc;
import java.lang.constant.Constable;
import java.lang.invoke.TypeDescriptor;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Optional;

/// Class on BeetOS: the mirror of a type record. There is one for every type of the image, made at build time; nothing is found by name at run time.
public final class Class<T> implements Serializable, GenericDeclaration, Type, TypeDescriptor.OfField<Class<?>>, Constable {
    private final int classWord;          // set by the compiler
    private String name;                  // made when first asked for
    private Object[] enumConstants;
    private int enumCount;

    private Class(int classWord) { this.classWord = classWord; }

    private long type() { return TypeRecord.of(classWord); }

    private static Class<?> of(int word) { return word == 0 ? null : TypeRecord.mirror(TypeRecord.of(word)); }

    private boolean has(int flag) { return (TypeRecord.flags(type()) & flag) != 0; }

    public String getName() {
        String known = name;
        if (known == null) {
            known = TypeRecord.name(type());
            name = known;
        }
        return known;
    }

    @Override public String getTypeName() { return isArray() ? getComponentType().getTypeName() + "[]" : getName(); }

    public String getSimpleName() {
        if (isArray()) {
            return getComponentType().getSimpleName() + "[]";
        }
        String full = getName();
        String simple = full.substring(Math.max(full.lastIndexOf('.'), full.lastIndexOf('$')) + 1);
        if (full.indexOf('$') < 0 || full.endsWith("$")) {
            return full.substring(full.lastIndexOf('.') + 1);
        }
        int at = 0;
        while (at < simple.length() && simple.charAt(at) >= '0' && simple.charAt(at) <= '9') {
            at++;   // a local class's number, or all of an anonymous class's name
        }
        return simple.substring(at);
    }

    public String getCanonicalName() {
        if (isArray()) {
            String component = getComponentType().getCanonicalName();
            return component == null ? null : component + "[]";
        }
        return isHidden() || getSimpleName().isEmpty() ? null : getName().replace('$', '.');
    }

    public String getPackageName() {
        Class<?> element = this;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        if (element.isPrimitive()) {
            return "java.lang";
        }
        String full = element.getName();
        int dot = full.lastIndexOf('.');
        return dot < 0 ? "" : full.substring(0, dot);
    }

    @Override public String toString() { return (isInterface() ? "interface " : isPrimitive() ? "" : "class ") + getName(); }

    @Override public String descriptorString() {
        if (isPrimitive()) {
            return switch (TypeRecord.primitiveCode(type())) {
                case 4 -> "Z";
                case 5 -> "C";
                case 6 -> "F";
                case 7 -> "D";
                case 8 -> "B";
                case 9 -> "S";
                case 10 -> "I";
                case 11 -> "J";
                default -> "V";
            };
        }
        return isArray() ? "[" + getComponentType().descriptorString() : "L" + getName().replace('.', '/') + ";";
    }

    @Override public boolean isArray() { return TypeRecord.isArray(type()); }

    @Override public boolean isPrimitive() { return TypeRecord.kind(type()) == TypeRecord.PRIMITIVE; }

    public boolean isInterface() { return TypeRecord.kind(type()) == TypeRecord.INTERFACE; }

    public boolean isEnum() { return has(TypeRecord.ENUM) && getSuperclass() == Enum.class; }

    public boolean isRecord() { return has(TypeRecord.RECORD); }

    public boolean isHidden() { return has(TypeRecord.HIDDEN); }

    public boolean isAnnotation() { return (getModifiers() & 0x2000) != 0; }

    public boolean isSynthetic() { return (getModifiers() & 0x1000) != 0; }

    public boolean isAnonymousClass() { return !isArray() && getSimpleName().isEmpty(); }

    public int getModifiers() { return TypeRecord.modifiers(type()); }

    @SuppressWarnings("unchecked")
    public Class<? super T> getSuperclass() {
        return isArray() ? Object.class : (Class<? super T>) of(TypeRecord.superclass(type()));
    }

    public Class<?>[] getInterfaces() {
        if (isArray()) {
            return new Class<?>[] {Cloneable.class, Serializable.class};
        }
        Class<?>[] interfaces = new Class<?>[TypeRecord.interfaceCount(type())];
        for (int i = 0; i < interfaces.length; i++) {
            interfaces[i] = of(TypeRecord.interfaceAt(type(), i));
        }
        return interfaces;
    }

    public Class<?> getComponentType() { return of(TypeRecord.element(type())); }

    @Override public Class<?> componentType() { return getComponentType(); }

    @Override public Class<?> arrayType() {
        Class<?> array = of(TypeRecord.array(type()));
        if (array == null) {
            throw new UnsupportedOperationException("there are no arrays of " + getName() + " in this program");
        }
        return array;
    }

    public boolean isInstance(Object object) { return object != null && !isPrimitive() && TypeRecord.isSubtype(TypeRecord.of(object), type()); }

    public boolean isAssignableFrom(Class<?> other) {
        return this == other || !isPrimitive() && !other.isPrimitive() && TypeRecord.isSubtype(other.type(), type());
    }

    @SuppressWarnings("unchecked")
    public T cast(Object object) {
        if (object != null && !isInstance(object)) {
            throw new ClassCastException("Cannot cast " + object.getClass().getName() + " to " + getName());
        }
        return (T) object;
    }

    @SuppressWarnings("unchecked")
    public <U> Class<? extends U> asSubclass(Class<U> type) {
        if (!type.isAssignableFrom(this)) {
            throw new ClassCastException(toString());
        }
        return (Class<? extends U>) this;
    }

    void addEnumConstant(Enum<?> constant, int ordinal) {
        if (enumConstants == null || enumConstants.length <= ordinal) {
            Object[] more = new Object[2 * ordinal + 4];
            if (enumConstants != null) {
                System.arraycopy(enumConstants, 0, more, 0, enumConstants.length);
            }
            enumConstants = more;
        }
        enumConstants[ordinal] = constant;
        enumCount = Math.max(enumCount, ordinal + 1);
    }

    /// The constants in an array that the caller does not change, or null if this is no enum.
    @SuppressWarnings("unchecked")
    T[] getEnumConstantsShared() {
        if (!isEnum()) {
            return null;
        }
        Initialization.of(type());
        if (enumConstants == null || enumConstants.length != enumCount || enumConstants.getClass().getComponentType() != this) {
            enumConstants = enumArray();
        }
        return (T[]) enumConstants;
    }

    private Object[] enumArray() {
        Class<?> array = of(TypeRecord.array(type()));
        Object[] exact = array == null ? new Object[enumCount] : (Object[]) beetos.runtime.Compiled.allocateArray(array.type(), enumCount);
        for (int i = 0; i < exact.length; i++) {
            exact[i] = enumConstants[i];
        }
        return exact;
    }

    public T[] getEnumConstants() {
        T[] shared = getEnumConstantsShared();
        return shared == null ? null : shared.clone();
    }

    static Class<?> getPrimitiveClass(String name) {
        for (int i = 0; i < TypeRecord.mirrorCount(); i++) {
            Class<?> candidate = TypeRecord.mirrorAt(i);
            if (candidate != null && candidate.isPrimitive() && candidate.getName().equals(name)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException(name);
    }

    public boolean desiredAssertionStatus() { return false; }

    public ClassLoader getClassLoader() { return null; }

    ClassLoader getClassLoader0() { return null; }

    public boolean isNestmateOf(Class<?> other) { return this == other; }

    @Override public TypeVariable<Class<T>>[] getTypeParameters() { throw refused(); }

    @Override public java.lang.annotation.Annotation[] getAnnotations() { throw refused(); }

    @Override public java.lang.annotation.Annotation[] getDeclaredAnnotations() { throw refused(); }

    @Override public <A extends java.lang.annotation.Annotation> A getAnnotation(Class<A> type) { throw refused(); }

    private static UnsupportedOperationException refused() { return new UnsupportedOperationException("reflection is not offered"); }

    @Override public Optional<ClassDesc> describeConstable() { return Optional.of(ClassDesc.ofDescriptor(descriptorString())); }
}
