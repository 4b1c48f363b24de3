package beetos.hosted.rewrite;

/// The classes of one process. The JDK, `machine`, `abi` and hosted mode itself are shared with all; the rest is defined anew, so that its
/// static fields are the process's own.
public final class ProgramLoader extends ClassLoader {
    private static final String GUEST = "beetos.hosted.guest.";
    private static final String OWN = Renaming.OWN.replace('/', '.');
    private static final String[] SHARED = {"java.", "jdk.", "javax.", "sun.", "beetos.machine.", "beetos.abi.", "beetos.hosted."};

    static {
        Exports.open();
    }

    private final ClassStore store;

    public ProgramLoader(ClassStore store) {
        super(ProgramLoader.class.getClassLoader());
        this.store = store;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : isShared(name) ? super.loadClass(name, resolve) : findClass(name);
        }
    }

    private static boolean isShared(String name) {
        if (name.startsWith(GUEST)) {
            return false;
        }
        for (String prefix : SHARED) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] octets = name.startsWith(GUEST) && !name.startsWith(OWN) ? guest(name) : store.find(name);
        if (octets == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, octets, 0, octets.length);
    }

    private static byte[] guest(String name) {
        byte[] octets = ClassStore.resource(name.replace('.', '/'));
        return octets == null ? null : Renaming.apply(octets);
    }
}
