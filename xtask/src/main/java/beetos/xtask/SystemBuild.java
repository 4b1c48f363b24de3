package beetos.xtask;

import beetos.compiler.Compilation.ProgramName;
import beetos.compiler.Target;
import beetos.compiler.backend.Elf;
import beetos.loader.SystemImageWriter;
import beetos.os.bundle.BundleWriter;
import beetos.os.bundle.ManifestText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/// Builds the image that boots: loader, kernel, `procman` flattened, and the bundle of all programs.
///
/// All programs that ship are one closed world and one image of the bundle, told apart by their names; each program that is
/// added is an image of its own. Beside the image lie `kernel.elf` and the like, with symbols and lines for gdb.
final class SystemBuild {
    private static final List<String> LOADER = List.of("machine", "abi", "loader");
    private static final List<String> KERNEL = List.of("machine", "abi", "kernel");
    private static final List<String> PROCESS = List.of("machine", "abi", "runtime", "user", "api", "os", "apps");
    private static final int TABLE_OF_IMAGES = 24;      // in the bundle's header: beetos.os.bundle

    private SystemBuild() {}

    /// The image with these programs added.
    static Path image(List<Addition> added) {
        Path image = Project.scratch("image").resolve("beetos.img");
        try (var workers = new ForkJoinPool(Runtime.getRuntime().availableProcessors())) {
            ImageStore.write(image, build(added, part -> CompletableFuture.supplyAsync(part, workers)));
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException cause) throw cause;
            throw wrapped;
        }
        return image;
    }

    /// Length of one section of the kernel in the last image.
    static long kernelSection(String name) {
        try {
            Elf kernel = new Elf(Files.readAllBytes(Project.scratch("image").resolve("kernel.elf")));
            return kernel.contents(name).capacity();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// Does its work while others do theirs.
    private interface Workers {
        CompletableFuture<LinkedImage> begin(Supplier<LinkedImage> part);
    }

    private static byte[] build(List<Addition> added, Workers workers) {
        List<ManifestText> manifests = Manifests.shipped();
        List<ManifestText> own = Manifests.added(added, manifests);
        var programs = workers.begin(() -> link(Target.PROCESS, PROCESS, List.of(), manifests, "programs"));
        var first = workers.begin(() -> link(Target.PROCESS, PROCESS, List.of(), manifests.subList(0, 1), Manifests.FIRST));
        var kernel = workers.begin(() -> link(Target.KERNEL, KERNEL, List.of(), List.of(), "kernel"));
        var loader = workers.begin(() -> link(Target.LOADER, LOADER, List.of(), List.of(), "loader"));
        List<CompletableFuture<LinkedImage>> images = new ArrayList<>(List.of(programs));
        List<BundleWriter.Program> entries = new ArrayList<>();
        for (ManifestText manifest : manifests) entries.add(new BundleWriter.Program(manifest.encode(), 0));
        for (int i = 0; i < added.size(); i++) {
            Addition program = added.get(i);
            List<ManifestText> manifest = List.of(own.get(i));
            entries.add(new BundleWriter.Program(manifest.getFirst().encode(), images.size()));
            images.add(workers.begin(() -> link(Target.PROCESS, PROCESS, List.of(program.classes()), manifest, program.name())));
        }
        byte[] bundle = BundleWriter.write(images.stream().map(image -> image.join().shipped()).toList(), entries);
        long application = BundleWriter.applicationId(manifests.getFirst().encode());
        return SystemImageWriter.write(loader.join().shipped(), kernel.join().shipped(), first.join().shipped(), application,
                bundle, tables(bundle));
    }

    private static LinkedImage link(Target target, List<String> system, List<Path> application, List<ManifestText> manifests, String name) {
        List<ProgramName> programs = manifests.stream().map(manifest -> new ProgramName(manifest.program(), manifest.main())).toList();
        LinkedImage image = Toolchain.link(target, system, application, programs, name);
        ImageStore.write(Project.scratch("image").resolve(name + ".elf"), image.debug());
        return image;
    }

    /// Length of the bundle's tables and manifests: all that lies before the first image.
    private static int tables(byte[] bundle) {
        ByteBuffer header = ByteBuffer.wrap(bundle).order(ByteOrder.LITTLE_ENDIAN);
        return (int) header.getLong((int) header.getLong(TABLE_OF_IMAGES));
    }
}
