package java.lang;

import beetos.runtime.Trace;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Serializable;

/// Throwable on BeetOS: the trace is a row of return addresses, taken when the object is made and named when somebody asks.
public class Throwable implements Serializable {
    /// Read by the constructors of Error and Exception; there is no flight recorder here.
    static final boolean jfrTracing = false;
    private static final Throwable[] NONE = {};
    private static final StackTraceElement[] NO_ELEMENTS = {};

    private String detailMessage;
    private Throwable cause = this;                // this: not set yet
    private Throwable[] suppressed = NONE;         // null: suppression is off
    private long[] addresses;                      // null: the trace is not writable, or the elements were set
    private StackTraceElement[] elements;

    public Throwable() { fillInStackTrace(); }

    public Throwable(String message) {
        fillInStackTrace();
        detailMessage = message;
    }

    public Throwable(String message, Throwable cause) {
        fillInStackTrace();
        detailMessage = message;
        this.cause = cause;
    }

    public Throwable(Throwable cause) {
        fillInStackTrace();
        detailMessage = cause == null ? null : cause.toString();
        this.cause = cause;
    }

    protected Throwable(String message, Throwable cause, boolean enableSuppression, boolean writableStackTrace) {
        if (writableStackTrace) {
            fillInStackTrace();
        } else {
            elements = NO_ELEMENTS;
        }
        detailMessage = message;
        this.cause = cause;
        if (!enableSuppression) {
            suppressed = null;
        }
    }

    public String getMessage() { return detailMessage; }

    public String getLocalizedMessage() { return getMessage(); }

    public synchronized Throwable getCause() { return cause == this ? null : cause; }

    public synchronized Throwable initCause(Throwable cause) {
        if (this.cause != this) {
            throw new IllegalStateException("Can't overwrite cause with " + java.util.Objects.toString(cause, "a null"), this);
        }
        if (cause == this) {
            throw new IllegalArgumentException("Self-causation not permitted", this);
        }
        this.cause = cause;
        return this;
    }

    final void setCause(Throwable t) { cause = t; }

    @Override public String toString() {
        String name = getClass().getName();
        String message = getLocalizedMessage();
        return message == null ? name : name + ": " + message;
    }

    public synchronized Throwable fillInStackTrace() {
        if (elements != NO_ELEMENTS) {
            addresses = Trace.capture();
            elements = null;
        }
        return this;
    }

    public StackTraceElement[] getStackTrace() { return named().clone(); }

    private synchronized StackTraceElement[] named() {
        if (elements == null) {
            elements = Trace.elements(addresses, this);
        }
        return elements;
    }

    public void setStackTrace(StackTraceElement[] trace) {
        StackTraceElement[] copy = trace.clone();
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] == null) {
                throw new NullPointerException("stackTrace[" + i + "]");
            }
        }
        synchronized (this) {
            if (elements != NO_ELEMENTS) {
                elements = copy;
            }
        }
    }

    public final synchronized void addSuppressed(Throwable exception) {
        if (exception == this) {
            throw new IllegalArgumentException("Self-suppression not permitted", exception);
        }
        if (exception == null) {
            throw new NullPointerException("Cannot suppress a null exception.");
        }
        if (suppressed != null) {
            Throwable[] more = new Throwable[suppressed.length + 1];
            System.arraycopy(suppressed, 0, more, 0, suppressed.length);
            more[suppressed.length] = exception;
            suppressed = more;
        }
    }

    public final synchronized Throwable[] getSuppressed() { return suppressed == null ? NONE : suppressed.clone(); }

    public void printStackTrace() { printStackTrace(System.err); }

    public void printStackTrace(PrintStream out) {
        synchronized (out) {
            out.print(new TraceText().of(this));
        }
    }

    public void printStackTrace(PrintWriter out) {
        out.print(new TraceText().of(this));
    }
}
