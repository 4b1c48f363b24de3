package conformance.machine;

/// Covers what a program may ask of its machine: processors, memory, line separator and identity.
public final class Properties {
    public static void main(String[] args) {
        Runtime runtime = Runtime.getRuntime();
        System.out.println(runtime.availableProcessors() >= 1);
        System.out.println(runtime.totalMemory() > 0 && runtime.freeMemory() > 0 && runtime.maxMemory() >= runtime.totalMemory());
        System.out.println(System.lineSeparator().equals("\n"));
        System.out.println(System.getProperty("no.such.property") == null);
        System.out.println(System.getProperty("no.such.property", "default"));
        System.gc();
        System.out.println(Thread.currentThread().getName() + " " + Thread.currentThread().isAlive());
        System.out.println(System.getProperty("line.separator").length() + " " + "/".equals(System.getProperty("file.separator")));
    }
}
