package conformance.strings;

/// Covers StringBuilder: append of every kind, insert, delete, replace, reverse, setLength and growth.
public final class Builder {
    public static void main(String[] args) {
        StringBuilder b = new StringBuilder();
        b.append(1).append('c').append("s").append(2L).append(true).append((Object) null).append(new char[] {'x', 'y'}).append("abcdef", 2, 4);
        System.out.println(b);
        b.insert(0, "start ").insert(3, 99).insert(b.length(), 'e');
        System.out.println(b);
        b.delete(0, 3).deleteCharAt(0).replace(0, 2, "[replaced]").setCharAt(0, '<');
        System.out.println(b);
        System.out.println(b.indexOf("c") + " " + b.lastIndexOf("e") + " " + b.charAt(3) + " " + b.substring(4, 8));
        System.out.println(b.reverse());
        b.setLength(4);
        System.out.println(b + "|" + b.length());
        b.setLength(6);
        System.out.println((int) b.charAt(5));
        b.setLength(0);
        for (int i = 0; i < 1000; i++) {
            b.append(i);
        }
        System.out.println(b.length() + " " + b.charAt(2000));
        System.out.println(new StringBuilder("abc").compareTo(new StringBuilder("abd")));
        System.out.println(new StringBuilder("a\uD83D\uDE00b").reverse());
        try {
            b.insert(-1, "x");
        } catch (IndexOutOfBoundsException e) {
            System.out.println("insert refused");
        }
        System.out.println(new StringBuilder("x").appendCodePoint(0x1F600).length());
        System.out.println(new StringBuilder("ab").repeat("cd", 3).repeat('!', 2));
    }
}
