package conformance.basic;

/// Covers length, charAt, equals, compareTo, substring, indexOf and identity of literals.
public final class StringBasics {
    public static void main(String[] args) {
        String a = "machine";
        System.out.println(a.length());
        System.out.println(a.charAt(2));
        System.out.println(a.equals("machine"));
        System.out.println(a.equals("Machine"));
        System.out.println(a.equals(null));
        System.out.println(a.compareTo("machinery") < 0);
        System.out.println(a.compareTo("machete") > 0);
        System.out.println(a.substring(2, 5));
        System.out.println(a.substring(4));
        System.out.println(a.indexOf('i'));
        System.out.println(a.indexOf("ine"));
        System.out.println(a.indexOf("none"));
        System.out.println(a.lastIndexOf('z'));
        System.out.println(a.startsWith("mac"));
        System.out.println(a.endsWith("ine"));
        System.out.println(a.isEmpty());
        System.out.println("".isEmpty());
        System.out.println(a == "mach" + "ine");
        System.out.println(a.hashCode());
    }
}
