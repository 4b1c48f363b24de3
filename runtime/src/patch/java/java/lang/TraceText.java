package java.lang;

/// A Throwable with its causes and suppressed ones as text, in the form that Java prints.
final class TraceText {
    private final StringBuilder text = new StringBuilder();
    private Throwable[] shown = new Throwable[4];
    private int count;

    String of(Throwable throwable) {
        show(throwable, "", "", new StackTraceElement[0]);
        return text.toString();
    }

    private void show(Throwable throwable, String caption, String indent, StackTraceElement[] enclosing) {
        if (wasShown(throwable)) {
            line(indent).append(caption).append("[CIRCULAR REFERENCE: ").append(throwable).append("]\n");
            return;
        }
        line(indent).append(caption).append(throwable).append('\n');
        StackTraceElement[] trace = throwable.getStackTrace();
        int common = common(trace, enclosing);
        for (int i = 0; i < trace.length - common; i++) {
            line(indent).append("\tat ").append(trace[i]).append('\n');
        }
        if (common > 0) {
            line(indent).append("\t... ").append(common).append(" more\n");
        }
        for (Throwable suppressed : throwable.getSuppressed()) {
            show(suppressed, "Suppressed: ", indent + "\t", trace);
        }
        if (throwable.getCause() != null) {
            show(throwable.getCause(), "Caused by: ", indent, trace);
        }
    }

    private StringBuilder line(String indent) { return text.append(indent); }

    private boolean wasShown(Throwable throwable) {
        for (int i = 0; i < count; i++) {
            if (shown[i] == throwable) {
                return true;
            }
        }
        if (count == shown.length) {
            Throwable[] more = new Throwable[2 * count];
            System.arraycopy(shown, 0, more, 0, count);
            shown = more;
        }
        shown[count++] = throwable;
        return false;
    }

    /// How many outermost frames two traces share.
    private static int common(StackTraceElement[] trace, StackTraceElement[] enclosing) {
        int common = 0;
        while (common < trace.length && common < enclosing.length
                && trace[trace.length - 1 - common].equals(enclosing[enclosing.length - 1 - common])) {
            common++;
        }
        return common;
    }
}
