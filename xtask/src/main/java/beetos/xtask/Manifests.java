package beetos.xtask;

import beetos.abi.Manifest;
import beetos.os.bundle.ManifestText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The manifests of an image.
final class Manifests {
    static final String FIRST = "procman";

    private Manifests() {}

    /// Of what ships, `procman` first, then by name.
    static List<ManifestText> shipped() {
        List<ManifestText> manifests = new ArrayList<>();
        for (String module : List.of("os", "apps")) {
            try (Stream<Path> files = Files.list(Project.classes(module).resolve("manifests"))) {
                for (Path file : files.toList()) manifests.add(parse(file));
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
        manifests.sort(Comparator.comparing((ManifestText manifest) -> !manifest.program().equals(FIRST)).thenComparing(ManifestText::program));
        return manifests;
    }

    /// Of what is added to what ships; says what a manifest asks for, for whoever adds it answers for it.
    static List<ManifestText> added(List<Addition> added, List<ManifestText> shipped) {
        List<ManifestText> own = added.stream().map(Addition::manifest).toList();
        check(Stream.concat(shipped.stream(), own.stream()).toList());
        for (ManifestText manifest : own) {
            if (!manifest.rights().isEmpty()) System.err.println("beet: " + manifest.program() + " gets by its manifest: " + manifest.rights());
        }
        return own;
    }

    /// A name has one program, and one program may offer a service.
    static void check(List<ManifestText> manifests) {
        Map<String, String> owners = new HashMap<>();
        for (ManifestText manifest : manifests) {
            String program = manifest.program();
            if (owners.put("program " + program, program) != null) throw new Failure(program + ": there is a program of that name");
            for (ManifestText.Entry entry : manifest.entries()) {
                String other = entry.kind() == Manifest.REGISTERS ? owners.put("service " + entry.text(), program) : null;
                if (other != null) throw new Failure("service " + entry.text() + ": both " + other + " and " + program + " register it");
            }
        }
    }

    private static ManifestText parse(Path file) throws IOException {
        try {
            return ManifestText.parse(Files.readString(file));
        } catch (IllegalArgumentException wrong) {
            throw new Failure(file.getFileName() + ": " + wrong.getMessage());
        }
    }
}
