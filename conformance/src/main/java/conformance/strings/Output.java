package conformance.strings;

/// Covers System.out and System.err: print of every kind, write, append, non-ASCII text and line ends.
public final class Output {
    public static void main(String[] args) {
        System.out.print('c');
        System.out.print(new char[] {'h', 'i'});
        System.out.print(1.5f);
        System.out.print(2.5);
        System.out.print((Object) null);
        System.out.print((String) null);
        System.out.println(new char[] {'x', 'y'});
        System.out.println((Object) "object");
        System.out.println(-0.0);
        System.out.append("appended").append('!').append("substring", 3, 6).println();
        System.out.write('w');
        byte[] bytes = {'b', 'y', 't', 'e', 's', '\n'};
        System.out.write(bytes, 0, bytes.length);
        System.out.println("\u00e9\u4e2d\uD83D\uDE00");
        System.out.flush();
        System.err.println("to the error stream");
        System.err.print(5);
        System.err.println();
        System.out.println(System.out.checkError());
    }
}
