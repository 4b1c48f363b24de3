package beetos.runtime;

import beetos.machine.Address;

/// Class initialisation on first use. Source: JLS 12.4.2 "Detailed Initialization Procedure". Compiled code calls [#initialize] unless the state is DONE;
/// a thread that sees DONE with acquire order sees what the initialiser wrote.
final class Initializers {
    private static final int NOT_BEGUN = 0;
    private static final int RUNNING = 1;
    private static final int DONE = 2;
    private static final int FAILED = 3;

    private static Thread[] running;   // by index, who runs the initialiser
    private static Throwable[] failures;

    private Initializers() {}

    static void initialize(int index) {
        Thread[] running = running();
        Throwable[] failures = failures();      // without memory for these nothing has begun
        long state = Generated.initializerState(index);
        while (!Address.compareAndSet32(state, NOT_BEGUN, RUNNING)) {
            switch (Address.loadAcquire32(state)) {
                case DONE:
                    return;
                case FAILED:
                    throw alreadyFailed(index);
                case RUNNING:
                    if (running[index] == Thread.currentThread()) {
                        return;   // recursion: the class is usable by the thread that initialises it
                    }
                    Platform.futexWait(state, RUNNING, 0);
            }
        }
        running[index] = Thread.currentThread();
        Throwable failure = run(index);
        running[index] = null;
        failures[index] = failure;
        Address.storeRelease32(state, failure == null ? DONE : FAILED);
        Platform.futexWake(state, Integer.MAX_VALUE);
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw new ExceptionInInitializerError(failure);
        }
    }

    private static Throwable run(int index) {
        try {
            superclass(index);
            Generated.runInitializer(index);
            return null;
        } catch (Throwable failure) {
            return failure;
        }
    }

    private static void superclass(int index) {
        int word = TypeRecord.superclass(Generated.initializerType(index));
        if (word != 0) {
            superclasses(TypeRecord.of(word));
        }
    }

    /// The nearest superclass that has an initialiser; that one sees to those above it.
    private static void superclasses(long type) {
        while (!Initialization.exists(type)) {
            int word = TypeRecord.superclass(type);
            if (word == 0) {
                return;
            }
            type = TypeRecord.of(word);
        }
        Initialization.of(type);
    }

    private static NoClassDefFoundError alreadyFailed(int index) {
        Throwable failure = failures()[index];
        String name = TypeRecord.mirror(Generated.initializerType(index)).getName();
        String message = failure.getMessage();
        String cause = "Exception " + failure.getClass().getName() + (message == null ? "" : ": " + message)
                + " [in thread \"" + Thread.currentThread().getName() + "\"]";
        ExceptionInInitializerError original = new ExceptionInInitializerError(cause);
        original.setStackTrace(failure.getStackTrace());
        NoClassDefFoundError error = new NoClassDefFoundError("Could not initialize class " + name);
        error.initCause(original);
        return error;
    }

    private static synchronized Thread[] running() {
        if (running == null) {
            running = new Thread[Generated.initializerCount()];
        }
        return running;
    }

    private static synchronized Throwable[] failures() {
        if (failures == null) {
            failures = new Throwable[Generated.initializerCount()];
        }
        return failures;
    }
}
