package beetos.xtask;

import beetos.os.bundle.AddedManifest;
import beetos.os.bundle.ManifestText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/// A program that its user adds to the image: what typing its name runs. If a manifest of its name lies beside its classes, it has the rights
/// that this says, and may be a service or a driver; else it is an ordinary program.
record Addition(String name, Path classes, String main) {
    /// From `NAME=JAR`, `NAME=FOLDER:MAIN` and the like.
    static Addition parse(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0) throw new Failure("'" + text + "': --add takes NAME=JAR or NAME=JAR:MAIN");
        String name = text.substring(0, equals);
        if (!name.matches("[a-z][a-z0-9._-]*")) throw new Failure("'" + name + "': a program's name has small letters, digits, . _ -");
        String place = text.substring(equals + 1);
        int colon = place.lastIndexOf(':');
        boolean named = colon > 0 && place.indexOf('/', colon) < 0;
        Path classes = Project.existing(Path.of(named ? place.substring(0, colon) : place));
        Optional<ManifestText> manifest = manifest(name, classes);
        if (named && manifest.isPresent()) throw new Failure(name + ": its manifest names the main class, so :" + place.substring(colon + 1) + " must go");
        return new Addition(name, classes, named ? place.substring(colon + 1) : manifest.map(ManifestText::main).orElseGet(() -> mainOf(classes)));
    }

    static List<Addition> all(List<String> texts) {
        return texts.stream().map(Addition::parse).toList();
    }

    ManifestText manifest() {
        return AddedManifest.of(name, classes, main);
    }

    private static Optional<ManifestText> manifest(String name, Path classes) {
        try {
            return AddedManifest.find(name, classes);
        } catch (UncheckedIOException | java.nio.file.ProviderNotFoundException cause) {
            throw new Failure(classes + ": not a jar (" + cause.getMessage() + ")");
        } catch (IllegalArgumentException wrong) {
            throw new Failure(name + ": " + wrong.getMessage());
        }
    }

    private static String mainOf(Path jar) {
        if (!Files.isRegularFile(jar)) throw new Failure(jar + ": a folder needs :MAIN after it, or a manifest in it");
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String main = manifest == null ? null : manifest.getMainAttributes().getValue("Main-Class");
            if (main == null) throw new Failure(jar + ": its manifest names no Main-Class; add :MAIN");
            return main;
        } catch (IOException cause) {
            throw new Failure(jar + ": not a jar (" + cause.getMessage() + ")");
        }
    }
}
