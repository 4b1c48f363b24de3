package conformance.language;

/// Covers every way the compiler loads constants: small, byte, short, pool, wide, strings and classes.
public final class ConstantKinds {
    public static void main(String[] args) {
        System.out.println(-1 + 0 + 5 + 6 + 127 + 128 + 32767 + 32768 + 0x7FFF_FFFF);
        System.out.println(0L + 1L + 2L + 0x1_0000_0000L);
        System.out.println(0f + 1f + 2f + 3.5f);
        System.out.println(0.0 + 1.0 + 1e10);
        System.out.println("text with \t tab, \"quotes\", \u00e9, \u4e2d and \0 zero".length());
        Class<?> type = String.class;
        System.out.println(type == "x".getClass());
        System.out.println(int[].class.getName());
        System.out.println(String[][].class.getName());
        System.out.println(int.class.getName());
        System.out.println(ConstantKinds.class.getName());
        System.out.println('\u00e9' + 0);
        System.out.println(0b1010_1010 + 0_17 + 0xFF);
    }
}
