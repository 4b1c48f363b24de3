package beetos.hosted.rewrite;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/// The classes of the JDK that each process has its own of, and their names there: `java.io.File` is `beetos.hosted.guest.jdk.java.io.File`. In a
/// class file every mention changes, in descriptors and signatures too. Source: JVMS 25, 4.4 "The Constant Pool".
final class Renaming {
    static final String OWN = "beetos/hosted/guest/jdk/";
    static final String SYSTEM = OWN + "java/lang/System";

    private static final String IO = "java/io/";
    private static final Set<String> NAMES = Set.of("java/lang/System",
            IO + "File", IO + "FileSystem", IO + "DefaultFileSystem", IO + "UnixFileSystem", IO + "FileFilter", IO + "FilenameFilter", IO + "DeleteOnExitHook",
            IO + "FileDescriptor", IO + "FileCleanable", IO + "FileInputStream", IO + "FileOutputStream", IO + "RandomAccessFile", IO + "FileReader", IO + "FileWriter",
            "jdk/internal/access/SharedSecrets", "jdk/internal/access/JavaIOFileDescriptorAccess", "jdk/internal/access/JavaIORandomAccessFileAccess");

    private static final int HEADER = 8;       // magic and version
    private static final int UTF8 = 1;

    private Renaming() {}

    /// The class file with the process's own names.
    static byte[] apply(byte[] octets) {
        ByteArrayOutputStream renamed = new ByteArrayOutputStream(octets.length + 64);
        ByteArrayInputStream rest = new ByteArrayInputStream(octets);
        try (DataInputStream in = new DataInputStream(rest); DataOutputStream out = new DataOutputStream(renamed)) {
            out.write(in.readNBytes(HEADER));
            int count = in.readUnsignedShort();
            out.writeShort(count);
            for (int index = 1; index < count; index++) {
                int tag = in.readUnsignedByte();
                out.writeByte(tag);
                if (tag == UTF8) {
                    out.writeUTF(text(in.readUTF()));
                } else {
                    out.write(in.readNBytes(length(tag)));
                    index += length(tag) == Long.BYTES ? 1 : 0;     // such a constant counts twice
                }
            }
            in.transferTo(out);
            return renamed.toByteArray();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static int length(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;                  // Class, String, MethodType, Module, Package
            case 15 -> 3;                                // MethodHandle
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;       // Integer, Float, references, NameAndType, dynamic ones
            case 5, 6 -> Long.BYTES;                     // Long, Double
            default -> throw new IllegalArgumentException("constant of kind " + tag);
        };
    }

    /// A constant's text: a name, or a descriptor or signature with names behind an L.
    private static String text(String text) {
        if (!text.contains(IO) && !text.contains("java/lang/System") && !text.contains("jdk/internal/access/")) {
            return text;
        }
        if (isOwn(text)) {
            return OWN + text;
        }
        StringBuilder renamed = new StringBuilder(text.length() + OWN.length());
        int copied = 0;
        for (int at = text.indexOf('L'); at >= 0; at = text.indexOf('L', at + 1)) {
            int end = at + 1;
            while (end < text.length() && text.charAt(end) != ';' && text.charAt(end) != '<') {
                end++;
            }
            if (end < text.length() && isOwn(text.substring(at + 1, end))) {
                renamed.append(text, copied, at + 1).append(OWN);
                copied = at + 1;
            }
        }
        return renamed.append(text, copied, text.length()).toString();
    }

    private static boolean isOwn(String name) {
        int dollar = name.indexOf('$');
        return NAMES.contains(name) || dollar > 0 && name.startsWith(IO) && NAMES.contains(name.substring(0, dollar));
    }
}
