package beetos.xtask;

import beetos.compiler.Compilation.ProgramName;
import beetos.compiler.Target;
import beetos.compiler.backend.Elf;
import beetos.compiler.backend.Image;
import beetos.os.bundle.BundleWriter;
import beetos.os.bundle.ManifestText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Builds the image that boots: loader, kernel, `procman` flattened, and the bundle of all programs.
///
/// All programs that ship are one closed world and one image of the bundle, told apart by their names; each program that is
/// added is an image of its own.
final class SystemBuild {
    private static final List<String> LOADER = List.of("machine", "abi", "loader");
    private static final List<String> KERNEL = List.of("machine", "abi", "kernel");
    private static final List<String> PROCESS = List.of("machine", "abi", "runtime", "user", "api", "os", "apps");
    private static final String FIRST = "procman";

    private SystemBuild() {}

    /// The image with these programs added, built unless nothing changed since it was.
    static Path image(List<Addition> added) {
        Path image = Project.scratch("image").resolve("beetos.img");
        Freshness freshness = new Freshness(Project.TARGET.resolve("image/inputs"), added);
        if (!Files.exists(image) || !freshness.same()) {
            System.err.println("beet: compiling the system");
            long begin = System.nanoTime();
            write(image, build(added));
            freshness.keep();
            System.err.printf("beet: %s, %d KiB, %.1f s%n", Project.ROOT.relativize(image), size(image) >> 10, (System.nanoTime() - begin) / 1e9);
        }
        return image;
    }

    /// Text and constants of the kernel in the last image.
    static long kernelTextBytes() {
        try {
            return new Elf(Files.readAllBytes(Project.TARGET.resolve("image/kernel.elf"))).address("__data_start");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static byte[] build(List<Addition> added) {
        List<ManifestText> manifests = manifests();
        Image loader = Toolchain.link(Target.LOADER, LOADER, List.of(), List.of(), "loader");
        Image kernel = debug("kernel", Toolchain.link(Target.KERNEL, KERNEL, List.of(), List.of(), "kernel"));
        Image first = debug(FIRST, Toolchain.link(Target.PROCESS, PROCESS, List.of(), names(manifests.subList(0, 1)), FIRST));
        List<byte[]> images = new ArrayList<>();
        List<BundleWriter.Program> programs = new ArrayList<>();
        images.add(debug("programs", Toolchain.link(Target.PROCESS, PROCESS, List.of(), names(manifests), "programs")).shipped());
        for (ManifestText manifest : manifests) programs.add(new BundleWriter.Program(manifest.encode(), 0));
        for (Addition addition : added) {
            ManifestText manifest = ManifestText.ordinary(addition.name(), addition.main());
            programs.add(new BundleWriter.Program(manifest.encode(), images.size()));
            images.add(debug(addition.name(), Toolchain.link(
                    Target.PROCESS, PROCESS, List.of(addition.classes()), names(List.of(manifest)), addition.name())).shipped());
        }
        byte[] bundle = BundleWriter.write(images, programs);
        byte[] manifest = manifests.getFirst().encode();
        long application = ByteBuffer.wrap(SystemImageFile.digest(manifest, 0, manifest.length)).order(ByteOrder.LITTLE_ENDIAN).getLong();
        return SystemImageFile.of(loader.shipped(), ImagePart.of(kernel.debug(), 0), ImagePart.of(first.debug(), application), bundle, bundleTable(bundle));
    }

    /// The manifests of what ships, `procman` first, then by name.
    private static List<ManifestText> manifests() {
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

    private static ManifestText parse(Path file) throws IOException {
        try {
            return ManifestText.parse(Files.readString(file));
        } catch (IllegalArgumentException wrong) {
            throw new Failure(file.getFileName() + ": " + wrong.getMessage());
        }
    }

    private static List<ProgramName> names(List<ManifestText> manifests) {
        return manifests.stream().map(manifest -> new ProgramName(manifest.program(), manifest.main())).toList();
    }

    /// Tables and manifests: all that lies before the first image.
    private static int bundleTable(byte[] bundle) {
        ByteBuffer header = ByteBuffer.wrap(bundle).order(ByteOrder.LITTLE_ENDIAN);
        return (int) header.getLong((int) header.getLong(24));
    }

    /// Keeps the file with symbols and lines, for gdb.
    private static Image debug(String name, Image image) {
        write(Project.scratch("image").resolve(name + ".elf"), image.debug().bytes());
        return image;
    }

    private static void write(Path file, byte[] octets) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, octets);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
