package conformance.language;

/// Covers what a Class tells without reflection by name: names, kinds, supertypes, components and casts.
public final class ClassObjects {
    interface Shape { }

    enum Kind { A { }, B }

    record Rec(int x) { }

    static abstract class Abstract { }

    public static void main(String[] args) {
        Class<?>[] all = {Object.class, String.class, Shape.class, Kind.class, Kind.A.getClass(), Rec.class, int.class, void.class, int[].class, String[][].class, Abstract.class, Integer.class};
        for (Class<?> type : all) {
            System.out.println(type.getName() + " " + type.getSimpleName() + " " + type.isInterface() + type.isArray() + type.isPrimitive() + type.isEnum() + type.isRecord());
            System.out.println(type.getSuperclass() + " " + type.getComponentType());
        }
        System.out.println(Number.class.isInstance(5) + " " + Number.class.isInstance("5") + " " + Number.class.isAssignableFrom(Integer.class) + " " + Object[].class.isAssignableFrom(String[].class));
        System.out.println(CharSequence.class.cast("cast"));
        try {
            Integer.class.cast("no");
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Kind.class.getEnumConstants().length);
        System.out.println(String.class.hashCode() == String.class.hashCode());
    }
}
