package beetos.os.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// Makes a bundle. Used by the build only.
public final class BundleWriter {
    private static final int GRANULE = 16 * 1024;

    /// A program: its manifest in binary form, and which image it is in.
    public record Program(byte[] manifest, int image) {}

    private BundleWriter() {}

    public static byte[] write(List<byte[]> images, List<Program> programs) {
        int imageTable = Bundle.HEADER;
        int programTable = imageTable + images.size() * Bundle.IMAGE_SIZE;
        int manifests = programTable + programs.size() * Bundle.PROGRAM_SIZE;
        int end = manifests;
        for (Program program : programs) {
            end += align(program.manifest().length, 8);
        }
        int first = align(end, GRANULE);
        int length = first;
        for (byte[] image : images) {
            length += align(image.length, GRANULE);
        }
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(Bundle.MAGIC).putLong(length).putInt(images.size()).putInt(programs.size()).putLong(imageTable).putLong(programTable);
        images(out.position(imageTable), images, first);
        programs(out.position(programTable), images, programs, manifests);
        return out.array();
    }

    private static void images(ByteBuffer out, List<byte[]> images, int first) {
        int at = first;
        for (byte[] image : images) {
            out.putLong(at).putLong(image.length).putLong(0).putLong(0);
            out.put(at, image);
            at += align(image.length, GRANULE);
        }
    }

    private static void programs(ByteBuffer out, List<byte[]> images, List<Program> programs, int manifests) {
        int at = manifests;
        for (Program program : programs) {
            out.putInt(program.image()).putInt(0).putLong(at).putLong(program.manifest().length).putLong(applicationId(program.manifest()));
            out.put(digest(images.get(program.image())));
            out.put(at, program.manifest());
            at += align(program.manifest().length, 8);
        }
    }

    /// The application id that the kernel puts into envelopes.
    public static long applicationId(byte[] manifest) {
        return ByteBuffer.wrap(digest(manifest)).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    private static byte[] digest(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int align(int length, int alignment) {
        return length + alignment - 1 & -alignment;
    }
}
