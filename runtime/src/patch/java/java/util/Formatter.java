package java.util;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;

/// Formatter on BeetOS: `printf` formats without locales, dates and hexadecimal floating point.
public final class Formatter implements Closeable, Flushable {
    private Appendable out;
    private IOException failure;

    public enum BigDecimalLayoutForm { SCIENTIFIC, DECIMAL_FLOAT }

    public Formatter() { out = new StringBuilder(); }

    public Formatter(Appendable out) { this.out = out == null ? new StringBuilder() : out; }

    public Formatter(Locale locale) { this(); }

    public Formatter(Appendable out, Locale locale) { this(out); }

    public Locale locale() {
        ensureOpen();
        return Locale.ROOT;
    }

    public Appendable out() {
        ensureOpen();
        return out;
    }

    @Override public String toString() {
        ensureOpen();
        return out.toString();
    }

    @Override public void flush() {
        ensureOpen();
        if (out instanceof Flushable flushable) {
            try {
                flushable.flush();
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    @Override public void close() {
        Appendable closing = out;
        out = null;
        if (closing instanceof Closeable closeable) {
            try {
                closeable.close();
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    private void ensureOpen() {
        if (out == null) {
            throw new FormatterClosedException();
        }
    }

    public IOException ioException() { return failure; }

    public Formatter format(Locale locale, String format, Object... arguments) { return format(format, arguments); }

    public Formatter format(String format, Object... arguments) {
        ensureOpen();
        int ordinary = 0;   // the next argument of specifiers without an index
        int last = -1;
        int at = 0;
        try {
            while (at < format.length()) {
                int percent = format.indexOf('%', at);
                if (percent < 0) {
                    break;
                }
                out.append(format, at, percent);
                FormatSpecifier specifier = new FormatSpecifier(format, percent + 1);
                at = specifier.end();
                if (!specifier.takesArgument()) {
                    out.append(specifier.fixed());
                    continue;
                }
                last = specifier.index() > 0 ? specifier.index() - 1 : specifier.isRelative() ? last : ordinary++;
                if (last < 0 || arguments != null && last >= arguments.length) {
                    throw new MissingFormatArgumentException(specifier.toString());
                }
                Object argument = arguments == null ? null : arguments[last];
                if (argument instanceof Formattable formattable && specifier.isString()) {
                    specifier.formatTo(this, formattable);
                } else {
                    out.append(specifier.format(argument));
                }
            }
            out.append(format, at, format.length());
        } catch (IOException e) {
            failure = e;
        }
        return this;
    }
}
