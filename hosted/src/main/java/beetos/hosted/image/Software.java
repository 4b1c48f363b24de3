package beetos.hosted.image;

import beetos.os.bundle.AddedManifest;
import beetos.os.bundle.BundleWriter;
import beetos.os.bundle.ManifestText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a machine is to run: the bundle, and for each of its images the class path that the image stands for.
public record Software(byte[] bundle, long firstApplication, List<List<Path>> classPaths) {
    private static final String FIRST = "procman";

    /// A program that its user adds; its manifest may lie beside its classes.
    public record Addition(String name, Path classes, String main) {}

    /// `modules` are folders of classes, those of `os` and `apps` with manifests beside them.
    public static Software of(List<Path> modules, List<Addition> added) {
        List<ManifestText> manifests = manifests(modules);
        Map<String, String> mains = new TreeMap<>();
        manifests.forEach(manifest -> mains.put(manifest.program(), manifest.main()));
        List<byte[]> images = new ArrayList<>(List.of(new StandIn(0, mains).write()));
        List<BundleWriter.Program> programs = new ArrayList<>();
        manifests.forEach(manifest -> programs.add(new BundleWriter.Program(manifest.encode(), 0)));
        List<List<Path>> classPaths = new ArrayList<>(List.of(modules));
        for (Addition program : added) {
            programs.add(new BundleWriter.Program(AddedManifest.of(program.name, program.classes, program.main).encode(), images.size()));
            classPaths.add(Stream.concat(modules.stream(), Stream.of(program.classes)).toList());
            images.add(new StandIn(images.size(), Map.of(program.name, program.main)).write());
        }
        return new Software(BundleWriter.write(images, programs), BundleWriter.applicationId(manifests.getFirst().encode()), classPaths);
    }

    /// The manifests of what ships, `procman` first, then by name.
    private static List<ManifestText> manifests(List<Path> modules) {
        List<ManifestText> manifests = new ArrayList<>();
        for (Path module : modules) {
            Path folder = module.resolve("manifests");
            if (!Files.isDirectory(folder)) continue;
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) manifests.add(ManifestText.parse(Files.readString(file)));
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
        manifests.sort(Comparator.comparing((ManifestText manifest) -> !manifest.program().equals(FIRST)).thenComparing(ManifestText::program));
        return manifests;
    }
}
