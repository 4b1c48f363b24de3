package beetos.loader;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Makes the raw image that QEMU or firmware starts: the loader, and behind it the [SystemImage]. Used by the build only.
///
/// Kernel and first process come as program files: an ELF header, then five program headers (text, constants, data, packed
/// relocations, trace table) whose offsets in the file are their addresses from 0.
public final class SystemImageWriter {
    private static final int GRANULE = 16384;
    private static final int ENTRY = 24, PROGRAM_HEADERS = 64, PROGRAM_HEADER = 56;     // System V gABI 4.3, chapters 4 and 5
    private static final int ADDRESS = 16, FILE_LENGTH = 32, MEMORY_LENGTH = 40;
    private static final int CONSTANTS = 1, DATA = 2, RELOCATIONS = 3;

    private SystemImageWriter() {}

    /// `loader` is its raw image. The first `bundleTable` octets of the bundle are checked at boot, the programs behind them by
    /// their digests in it. `application` is the first process's application id.
    public static byte[] write(byte[] loader, byte[] kernel, byte[] process, long application, byte[] bundle, int bundleTable) {
        int header = up(loader.length);
        int kernelOffset = SystemImage.HEADER_LENGTH;
        int processOffset = kernelOffset + up(memoryLength(kernel));
        int bundleOffset = processOffset + up(memoryLength(process));
        int length = bundleOffset + up(bundle.length);
        ByteBuffer image = ByteBuffer.allocate(header + length).order(ByteOrder.LITTLE_ENDIAN);
        image.put(0, loader);
        image.putLong(16, header + length);         // image_size of the arm64 header
        image.putLong(header + SystemImage.MAGIC, SystemImage.MAGIC_VALUE);
        image.putLong(header + SystemImage.LENGTH, length);
        long checked = bundleOffset + bundleTable - SystemImage.CHECKED;
        image.putLong(header + SystemImage.CHECKED_LENGTH, checked);
        part(image, header, SystemImage.KERNEL, kernelOffset, kernel, 0);
        part(image, header, SystemImage.PROCESS, processOffset, process, application);
        image.putLong(header + SystemImage.BUNDLE, bundleOffset);
        image.putLong(header + SystemImage.BUNDLE_LENGTH, up(bundle.length));
        image.put(header + bundleOffset, bundle);
        image.put(header + SystemImage.DIGEST, digest(image.array(), header + SystemImage.CHECKED, Math.toIntExact(checked)));
        return image.array();
    }

    private static void part(ByteBuffer image, int header, int part, int offset, byte[] file, long application) {
        ByteBuffer program = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int at = header + part;
        image.putLong(at + SystemImage.OFFSET, offset);
        image.putLong(at + SystemImage.MEMORY_LENGTH, memoryLength(file));
        image.putLong(at + SystemImage.CONSTANTS, program.getLong(field(CONSTANTS, ADDRESS)));
        image.putLong(at + SystemImage.CHANGEABLE, program.getLong(field(DATA, ADDRESS)));
        image.putLong(at + SystemImage.ENTRY, program.getLong(ENTRY));
        long relocations = program.getLong(field(RELOCATIONS, ADDRESS));
        image.putLong(at + SystemImage.RELOCATIONS, relocations);
        image.putLong(at + SystemImage.RELOCATIONS_LIMIT, relocations + program.getLong(field(RELOCATIONS, FILE_LENGTH)));
        image.putLong(at + SystemImage.APPLICATION, application);
        image.put(header + offset, file);
    }

    private static int memoryLength(byte[] file) {
        ByteBuffer program = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        return Math.toIntExact(program.getLong(field(DATA, ADDRESS)) + program.getLong(field(DATA, MEMORY_LENGTH)));
    }

    private static int field(int header, int field) {
        return PROGRAM_HEADERS + header * PROGRAM_HEADER + field;
    }

    private static int up(int length) {
        return length + GRANULE - 1 & -GRANULE;
    }

    private static byte[] digest(byte[] octets, int from, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(octets, from, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
