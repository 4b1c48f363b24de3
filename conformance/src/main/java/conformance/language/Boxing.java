package conformance.language;

/// Covers boxing, unboxing, caches, equality, mixed arithmetic, null unboxing and ternary promotion.
public final class Boxing {
    public static void main(String[] args) {
        Integer a = 127;
        Integer b = 127;
        System.out.println(a == b);
        System.out.println(Integer.valueOf(-128) == Integer.valueOf(-128));
        Integer c = 1000;
        Integer d = 1000;
        System.out.println(c.equals(d) + " " + (c <= d && c >= d));
        System.out.println(c.equals(1000L));
        a++;
        a += 2;
        System.out.println(a);
        Character ch = 'x';
        ch++;
        System.out.println(ch);
        Object o = true ? 1 : 2.0;
        System.out.println(o);
        Object p = true ? Integer.valueOf(1) : "text";
        System.out.println(p);
        Integer none = null;
        try {
            int value = none;
            System.out.println(value);
        } catch (NullPointerException e) {
            System.out.println("null unboxed");
        }
        Long sum = 0L;
        for (int i = 0; i < 10; i++) {
            sum += i;
        }
        System.out.println(sum);
        Boolean flag = Boolean.TRUE;
        System.out.println(flag && !Boolean.FALSE);
        Double half = 0.5;
        System.out.println(half + a + sum + ch);
        System.out.println(Byte.valueOf((byte) 5) == Byte.valueOf((byte) 5));
        System.out.println(Long.valueOf(100) == Long.valueOf(100));
        System.out.println(Character.valueOf('a') == Character.valueOf('a'));
    }
}
