package beetos.compiler.backend;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.llvm.global.LLVM;

/// LLVM's linker, which comes in the same jar as the library.
///
/// The jar holds 475 MB; only the program is unpacked (8 MB), beside a link to the library that the JVM has loaded already.
/// Both are put in place by renaming, so two JVMs may do it at once.
final class Lld {
    private static final String LIBRARY = "libLLVM.so.20.1";

    private final Path program;

    Lld() {
        this(cache());
    }

    Lld(Path folder) {
        try {
            Files.createDirectories(folder);
            Path library = Path.of(Loader.load(LLVM.class)).resolveSibling("libLLVM.so").toRealPath();
            Path link = folder.resolve(LIBRARY);
            if (!Files.exists(link) || !Files.isSameFile(link, library)) link(link, library);
            program = folder.resolve("lld");
            if (!Files.isExecutable(program)) unpack(program);
        } catch (IOException e) {
            throw new BackendException("cannot unpack the linker into " + folder + ": " + e.getMessage(), e);
        }
    }

    /// Runs `ld.lld` in `folder`; its messages become the exception's text.
    void run(Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "-flavor", "gnu"));
        command.addAll(arguments);
        Path messages = folder.resolve("messages");
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(messages.toFile()).start();
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new BackendException("the linker did not end within 5 minutes");
            }
            if (process.exitValue() != 0) throw new BackendException(Files.readString(messages).replace("ld.lld: ", "").strip());
        } catch (IOException e) {
            throw new BackendException("cannot run the linker: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendException("interrupted while linking", e);
        }
    }

    private static Path cache() {
        String set = System.getenv("XDG_CACHE_HOME");
        Path base = set != null && !set.isEmpty() ? Path.of(set) : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("beetos").resolve("llvm-" + Llvm.VERSION);
    }

    private static void link(Path link, Path library) throws IOException {
        Path fresh = temporary(link);
        Files.createSymbolicLink(fresh, library);
        Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void unpack(Path program) throws IOException {
        Path fresh = temporary(program);
        String resource = "org/bytedeco/llvm/" + Loader.getPlatform() + "/lld";
        try (InputStream in = LLVM.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) throw new IOException("no " + resource + " on the class or module path");
            Files.copy(in, fresh);
        }
        File file = fresh.toFile();
        if (!file.setExecutable(true)) throw new IOException("cannot make " + fresh + " executable");
        try {
            Files.move(fresh, program, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            Files.delete(fresh);
        }
    }

    private static Path temporary(Path path) {
        return path.resolveSibling(path.getFileName() + "." + ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId());
    }
}
