package beetos.apps.commands;

import java.io.IOException;

/// `grep [-v] TEXT`: the lines of its input that hold the text, or with `-v` those that do not.
public final class Grep {
    private Grep() {}

    public static void main(String[] arguments) throws IOException {
        boolean inverted = arguments.length == 2 && arguments[0].equals("-v");
        if (arguments.length != (inverted ? 2 : 1)) {
            System.out.println("usage: grep [-v] TEXT");
            System.exit(2);
        }
        String text = arguments[arguments.length - 1];
        Lines lines = new Lines(System.in);
        boolean found = false;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.contains(text) != inverted) {
                System.out.println(line);
                found = true;
            }
        }
        System.exit(found ? 0 : 1);
    }
}
