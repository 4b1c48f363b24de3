package beetos.hosted.guest;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/// Streams of this process for constructors that are given a file's name, and what `java.io` keeps for its own package.
public final class FileMethods {
    private FileMethods() {}

    public static InputStream input(File file) throws FileNotFoundException {
        return new FileInputStream(file);
    }

    public static OutputStream output(File file) throws FileNotFoundException {
        return new FileOutputStream(file);
    }

    public static OutputStream output(String path) throws FileNotFoundException {
        return new FileOutputStream(path);
    }

    public static Charset charset(String name) throws UnsupportedEncodingException {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new UnsupportedEncodingException(name);
        }
    }

    /// DataOutputStream's, for RandomAccessFile.
    public static int writeUTF(String text, DataOutput output) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        new DataOutputStream(octets).writeUTF(text);
        output.write(octets.toByteArray());
        return octets.size();
    }
}
