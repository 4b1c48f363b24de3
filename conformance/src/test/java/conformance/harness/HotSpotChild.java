package conformance.harness;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The child process of [HotSpot]: reads programs from its input, runs each with fresh classes and streams, writes what came of it.
final class HotSpotChild {
    private HotSpotChild() { }

    public static void main(String[] ignored) throws IOException, InterruptedException {
        DataInputStream requests = new DataInputStream(System.in);
        DataOutputStream answers = new DataOutputStream(new PrintStream(System.out));
        while (true) {
            String mainClass;
            try {
                mainClass = requests.readUTF();
            } catch (EOFException end) {
                System.exit(0);
                return;
            }
            String[] arguments = new String[requests.readInt()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = requests.readUTF();
            }
            String input = requests.readUTF();
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            int status = run(mainClass, arguments, input, output);
            answers.writeInt(status);
            answers.writeInt(output.size());
            output.writeTo(answers);
            answers.flush();
        }
    }

    private static int run(String mainClass, String[] arguments, String input, ByteArrayOutputStream output) throws InterruptedException {
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        System.setOut(stream);
        System.setErr(stream);
        int[] status = new int[1];
        Thread thread = new Thread(() -> status[0] = call(mainClass, arguments, stream), "main");
        thread.start();
        thread.join();
        stream.flush();
        return status[0];
    }

    private static int call(String mainClass, String[] arguments, PrintStream stream) {
        try (Fresh loader = new Fresh()) {
            loader.loadClass(mainClass).getMethod("main", String[].class).invoke(null, (Object) arguments);
            return 0;
        } catch (InvocationTargetException thrown) {
            stream.print("Exception in thread \"main\" ");
            thrown.getCause().printStackTrace(stream);
            return 1;
        } catch (IOException | ReflectiveOperationException broken) {
            broken.printStackTrace(stream);
            return 2;
        }
    }

    /// Loads the suite's classes anew, so that static state is each program's own.
    private static final class Fresh extends URLClassLoader {
        Fresh() {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        private static URL[] classPath() {
            List<URL> urls = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
                try {
                    urls.add(Path.of(entry).toUri().toURL());
                } catch (java.net.MalformedURLException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
            return urls.toArray(URL[]::new);
        }
    }
}
