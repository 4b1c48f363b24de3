package java.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Formatter;
import java.util.Locale;
import java.util.Objects;

/// PrintStream on BeetOS: text becomes octets at once and goes to the stream below, with no writers and encoders between.
/// Each method locks the stream, so that a line stays whole.
public class PrintStream extends FilterOutputStream implements Appendable, Closeable {
    private final boolean autoFlush;
    private final Encoding encoding;
    private boolean trouble;
    private boolean closed;

    public PrintStream(OutputStream out) { this(out, false); }

    public PrintStream(OutputStream out, boolean autoFlush) {
        super(Objects.requireNonNull(out, "Null output stream"));
        this.autoFlush = autoFlush;
        this.encoding = Encoding.UTF_8;
    }

    public PrintStream(OutputStream out, boolean autoFlush, String encoding) throws UnsupportedEncodingException {
        this(out, autoFlush, named(encoding));
    }

    public PrintStream(OutputStream out, boolean autoFlush, Charset charset) {
        super(Objects.requireNonNull(out, "Null output stream"));
        this.autoFlush = autoFlush;
        this.encoding = new Encoding.Named(Objects.requireNonNull(charset, "charset"));
    }

    public PrintStream(String path) throws FileNotFoundException { this(new FileOutputStream(path)); }

    public PrintStream(String path, String encoding) throws FileNotFoundException, UnsupportedEncodingException { this(path, named(encoding)); }

    public PrintStream(String path, Charset charset) throws FileNotFoundException { this(new FileOutputStream(path), false, charset); }

    public PrintStream(File file) throws FileNotFoundException { this(new FileOutputStream(file)); }

    public PrintStream(File file, String encoding) throws FileNotFoundException, UnsupportedEncodingException { this(file, named(encoding)); }

    public PrintStream(File file, Charset charset) throws FileNotFoundException { this(new FileOutputStream(file), false, charset); }

    private static Charset named(String encoding) throws UnsupportedEncodingException {
        switch (Objects.requireNonNull(encoding, "charsetName").toUpperCase()) {
            case "UTF-8", "UTF8":
                return StandardCharsets.UTF_8;
            case "ISO-8859-1", "LATIN1":
                return StandardCharsets.ISO_8859_1;
            case "US-ASCII", "ASCII":
                return StandardCharsets.US_ASCII;
            default:
                throw new UnsupportedEncodingException(encoding);
        }
    }

    /// How text becomes octets. Only who names a charset reaches the machinery of charsets.
    private static class Encoding {
        static final Encoding UTF_8 = new Encoding();

        byte[] octets(String text) { return beetos.runtime.Utf8.encode(text); }

        Charset charset() { return StandardCharsets.UTF_8; }

        private static final class Named extends Encoding {
            private final Charset charset;

            Named(Charset charset) { this.charset = charset; }

            @Override byte[] octets(String text) { return text.getBytes(charset); }

            @Override Charset charset() { return charset; }
        }
    }

    @Override public void flush() {
        synchronized (this) {
            try {
                ensureOpen();
                out.flush();
            } catch (IOException e) {
                trouble = true;
            }
        }
    }

    @Override public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            try {
                out.close();
            } catch (IOException e) {
                trouble = true;
            }
            out = null;
        }
    }

    private void ensureOpen() throws IOException {
        if (out == null) {
            throw new IOException("Stream closed");
        }
    }

    public boolean checkError() {
        if (!closed) {
            flush();
        }
        return trouble;
    }

    protected void setError() { trouble = true; }

    protected void clearError() { trouble = false; }

    public Charset charset() { return encoding.charset(); }

    @Override public void write(int octet) {
        synchronized (this) {
            try {
                ensureOpen();
                out.write(octet);
                if (octet == '\n' && autoFlush) {
                    out.flush();
                }
            } catch (IOException e) {
                trouble = true;
            }
        }
    }

    @Override public void write(byte[] octets, int offset, int length) {
        synchronized (this) {
            try {
                ensureOpen();
                out.write(octets, offset, length);
                if (autoFlush) {
                    out.flush();
                }
            } catch (IOException e) {
                trouble = true;
            }
        }
    }

    @Override public void write(byte[] octets) throws IOException { write(octets, 0, octets.length); }

    public void writeBytes(byte[] octets) { write(octets, 0, octets.length); }

    private void text(String text) {
        byte[] octets = encoding.octets(text);
        write(octets, 0, octets.length);
    }

    /// A line in one piece; a subclass sees `print` and then the newline, as it would elsewhere.
    private void line(String text) {
        if (getClass() == PrintStream.class) {
            text(text + '\n');
        } else {
            synchronized (this) {
                print(text);
                text("\n");
            }
        }
    }

    public void print(boolean value) { text(value ? "true" : "false"); }

    public void print(char value) { text(String.valueOf(value)); }

    public void print(int value) { text(String.valueOf(value)); }

    public void print(long value) { text(String.valueOf(value)); }

    public void print(float value) { text(String.valueOf(value)); }

    public void print(double value) { text(String.valueOf(value)); }

    public void print(char[] value) { text(new String(value)); }

    public void print(String value) { text(value == null ? "null" : value); }

    public void print(Object value) { text(String.valueOf(value)); }

    public void println() { text("\n"); }

    public void println(boolean value) { line(value ? "true" : "false"); }

    public void println(char value) { line(String.valueOf(value)); }

    public void println(int value) { line(String.valueOf(value)); }

    public void println(long value) { line(String.valueOf(value)); }

    public void println(float value) { line(String.valueOf(value)); }

    public void println(double value) { line(String.valueOf(value)); }

    public void println(char[] value) { line(new String(value)); }

    public void println(String value) { line(value == null ? "null" : value); }

    public void println(Object value) { line(String.valueOf(value)); }

    public PrintStream printf(String format, Object... arguments) { return format(format, arguments); }

    public PrintStream printf(Locale locale, String format, Object... arguments) { return format(format, arguments); }

    public PrintStream format(String format, Object... arguments) {
        text(new Formatter().format(format, arguments).toString());
        return this;
    }

    public PrintStream format(Locale locale, String format, Object... arguments) { return format(format, arguments); }

    @Override public PrintStream append(CharSequence text) {
        print(String.valueOf(text));
        return this;
    }

    @Override public PrintStream append(CharSequence text, int from, int limit) {
        print(String.valueOf(text == null ? "null".subSequence(from, limit) : text.subSequence(from, limit)));
        return this;
    }

    @Override public PrintStream append(char value) {
        print(value);
        return this;
    }
}
