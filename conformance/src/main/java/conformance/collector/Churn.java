package conformance.collector;

/// Allocates many times the heap in short-lived objects of mixed sizes; the argument gives the MiB (10240 in the long run).
public final class Churn {
    private static Object kept;

    public static void main(String[] args) {
        long total = (args.length > 0 ? Long.parseLong(args[0]) : 64) << 20;
        long allocated = 0;
        int sum = 0;
        int seed = 1;
        while (allocated < total) {
            seed = seed * 1103515245 + 12345;
            int size = (seed >>> 16) % 2000;
            byte[] block = new byte[size];
            if (size > 0) {
                block[size - 1] = (byte) seed;
                sum += block[size - 1] + block[0];
            }
            if ((seed & 0x3F00) == 0) {
                kept = block;
            }
            allocated += size + 16;
        }
        System.out.println(sum + " " + (kept != null));
    }
}
