package beetos.hosted.guest;

import beetos.hosted.Program;
import beetos.runtime.Exit;
import beetos.user.KernelPlatform;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;

/// The beginning and the end of a process's first thread: what `beetos.user.Entry` and `beetos.runtime.Start` are on the machine.
public final class Start {
    private static final int FAILED = 1;
    private static final int NO_PROGRAM = 127;

    private Start() {}

    public static void begin(Program program) {
        KernelPlatform.begin(program.startBlock());
        program.guest(new Threads());
        Threads.first();
        int status = run(program);
        Threads.awaitUsers();
        Exit.exit(status);
    }

    private static int run(Program program) {
        String[] words = KernelPlatform.arguments();
        Map<String, String> mains = program.mains();
        String main = mains.size() == 1 ? mains.values().iterator().next() : words.length == 0 ? null : mains.get(words[0]);
        if (main == null) {
            return NO_PROGRAM;
        }
        try {
            invoke(program.loader().loadClass(main), Arrays.copyOfRange(words, Math.min(1, words.length), words.length));
            return 0;
        } catch (InvocationTargetException thrown) {
            Threads.uncaught(Threads.current(), thrown.getCause());
        } catch (Throwable thrown) {
            Threads.uncaught(Threads.current(), thrown);
        }
        return FAILED;
    }

    /// JLS 25, 12.1.4 "Invoke a main Method".
    private static void invoke(Class<?> type, String[] arguments) throws ReflectiveOperationException {
        Method main = main(type, true);
        boolean takesArguments = main != null;
        if (main == null) {
            main = main(type, false);
        }
        if (main == null) {
            throw new NoSuchMethodException(type.getName() + ".main");
        }
        main.setAccessible(true);
        Object receiver = null;
        if (!Modifier.isStatic(main.getModifiers())) {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            receiver = constructor.newInstance();
        }
        if (takesArguments) {
            main.invoke(receiver, (Object) arguments);
        } else {
            main.invoke(receiver);
        }
    }

    private static Method main(Class<?> type, boolean takesArguments) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            try {
                return takesArguments ? at.getDeclaredMethod("main", String[].class) : at.getDeclaredMethod("main");
            } catch (NoSuchMethodException absent) {
                continue;
            }
        }
        return null;
    }
}
