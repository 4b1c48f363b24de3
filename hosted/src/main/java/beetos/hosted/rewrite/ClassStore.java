package beetos.hosted.rewrite;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/// The class files of a class path, each rewritten once, however many processes load it.
public final class ClassStore {
    private static final byte[] NONE = {};

    private final List<Path> path;
    private final Rewriter rewriter = new Rewriter(this::original);
    private final Map<String, byte[]> rewritten = new ConcurrentHashMap<>();

    public ClassStore(List<Path> path) {
        this.path = path;
    }

    /// The rewritten class file of a class (`a.b.C`), or null.
    byte[] find(String name) {
        byte[] octets = rewritten.computeIfAbsent(name, this::make);
        return octets == NONE ? null : octets;
    }

    private byte[] make(String name) {
        String path = name.replace('.', '/');
        byte[] octets = original(path);
        if (octets == null) {
            return NONE;
        }
        if (path.startsWith(Renaming.OWN)) {
            octets = JdkClass.substituted(path.substring(Renaming.OWN.length()), octets, this::file);
        }
        return rewriter.rewrite(path.startsWith(JdkClass.SUBSTITUTES) ? JdkClass.callable(octets) : octets);
    }

    /// The renamed class file of a class (`a/b/C`), or null.
    private byte[] original(String name) {
        if (name.startsWith(Renaming.OWN)) {
            return JdkClass.original(name.substring(Renaming.OWN.length()), this::file);
        }
        byte[] octets = file(name);
        return octets == null ? null : Renaming.apply(octets);
    }

    /// A class of hosted mode itself, or of the JDK.
    static byte[] resource(String name) {
        try (InputStream file = ClassStore.class.getResourceAsStream("/" + name + ".class")) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// The file `name`.class of the class path, or null.
    private byte[] file(String name) {
        String file = name + ".class";
        for (Path place : path) {
            byte[] octets = Files.isDirectory(place) ? inFolder(place, file) : inJar(place, file);
            if (octets != null) return octets;
        }
        return null;
    }

    private static byte[] inFolder(Path folder, String name) {
        File file = new File(folder.toFile(), name);
        try {
            return file.isFile() ? Files.readAllBytes(file.toPath()) : null;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static byte[] inJar(Path jar, String name) {
        try (JarFile file = new JarFile(jar.toFile())) {
            ZipEntry entry = file.getEntry(name);
            return entry == null ? null : file.getInputStream(entry).readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
