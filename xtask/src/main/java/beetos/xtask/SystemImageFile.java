package beetos.xtask;

import beetos.loader.SystemImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The one file that boots: the loader, and on the next granule the header, kernel, first process and bundle of [SystemImage].
final class SystemImageFile {
    private static final int GRANULE = SystemImage.HEADER_LENGTH;
    private static final int IMAGE_SIZE = 16;      // in the arm64 boot header: what the firmware keeps free of other things

    private SystemImageFile() {}

    /// `bundleTable` is the length of what of the bundle the loader checks; procman checks the rest against it.
    static byte[] of(byte[] loader, ImagePart kernel, ImagePart process, byte[] bundle, int bundleTable) {
        int header = up(loader.length);
        int kernelAt = GRANULE;
        int processAt = up(kernelAt + kernel.memory().length);
        int bundleAt = up(processAt + process.memory().length);
        int length = up(bundleAt + bundle.length);
        ByteBuffer file = ByteBuffer.allocate(header + length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(0, loader);
        file.putLong(IMAGE_SIZE, header + length);
        ByteBuffer image = file.slice(header, length).order(ByteOrder.LITTLE_ENDIAN);
        image.putLong(SystemImage.MAGIC, SystemImage.MAGIC_VALUE);
        image.putLong(SystemImage.LENGTH, length);
        int checked = bundleAt + bundleTable - SystemImage.CHECKED;
        image.putLong(SystemImage.CHECKED_LENGTH, checked);
        part(image, SystemImage.KERNEL, kernelAt, kernel);
        part(image, SystemImage.PROCESS, processAt, process);
        image.putLong(SystemImage.BUNDLE, bundleAt);
        image.putLong(SystemImage.BUNDLE_LENGTH, bundle.length);
        image.put(bundleAt, bundle);
        image.put(SystemImage.DIGEST, digest(file.array(), header + SystemImage.CHECKED, checked));
        return file.array();
    }

    private static void part(ByteBuffer image, int record, int offset, ImagePart part) {
        image.put(offset, part.memory());
        image.putLong(record + SystemImage.OFFSET, offset);
        image.putLong(record + SystemImage.MEMORY_LENGTH, part.memory().length);
        image.putLong(record + SystemImage.CONSTANTS, part.constants());
        image.putLong(record + SystemImage.CHANGEABLE, part.data());
        image.putLong(record + SystemImage.ENTRY, part.entry());
        image.putLong(record + SystemImage.RELOCATIONS, part.relocations());
        image.putLong(record + SystemImage.RELOCATIONS_LIMIT, part.relocationsLimit());
        image.putLong(record + SystemImage.APPLICATION, part.application());
    }

    static byte[] digest(byte[] octets, int offset, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(octets, offset, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);      // every JDK has it
        }
    }

    private static int up(int length) {
        return length + GRANULE - 1 & -GRANULE;
    }
}
