package beetos.apps.commands;

import java.io.IOException;

/// `head [COUNT]`: the first lines of its input, ten if it is not said how many.
public final class Head {
    private static final int USUAL = 10;

    private Head() {}

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length == 0 ? USUAL : Integer.parseInt(arguments[0]);
        Lines lines = new Lines(System.in);
        for (String line = count > 0 ? lines.next() : null; line != null; line = --count > 0 ? lines.next() : null) {
            System.out.println(line);
        }
    }
}
