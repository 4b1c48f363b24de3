package beetos.os.procman;

/// An image whose digest is not the one of the bundle's table, which the loader has checked.
@SuppressWarnings("serial")
final class SpoiledException extends RuntimeException {
    SpoiledException() {
        super("its image is not as it was built");
    }
}
