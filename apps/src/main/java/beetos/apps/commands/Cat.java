package beetos.apps.commands;

import java.io.IOException;

/// `cat`: copies its input to its output.
public final class Cat {
    private Cat() {}

    public static void main(String[] arguments) throws IOException {
        byte[] octets = new byte[4096];
        for (int count = System.in.read(octets); count > 0; count = System.in.read(octets)) {
            System.out.write(octets, 0, count);
        }
        System.out.flush();
    }
}
