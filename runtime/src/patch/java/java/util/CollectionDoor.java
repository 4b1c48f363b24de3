package java.util;

/// Opens the door by which streams make unmodifiable lists of arrays that nobody else sees.
public final class CollectionDoor {
    private CollectionDoor() {}

    /// The JDK's own class does it as it is initialised; it is looked up by name elsewhere.
    public static void open() { new ImmutableCollections.Access(); }
}
