package beetos.os.procman;

import beetos.runtime.TraceReader;

/// Where a process's code lies: `base` and `length` there, `file` the same image in the bundle, `trace` its trace table there, 0 if it has none.
record Code(long base, long length, long file, long trace) {
    /// A table with less than a header holds nothing.
    static final int LEAST_TRACE = 64;

    /// The Java method and line of an address of the process, or nothing.
    String describe(long address) {
        if (trace == 0 || address < base || address >= base + length) {
            return "";
        }
        TraceReader reader = new TraceReader(trace);
        if (!reader.find(address - base + file)) {
            return "";
        }
        return " at " + reader.className() + "." + reader.methodName() + "(" + reader.fileName() + ":" + reader.line() + ")";
    }
}
