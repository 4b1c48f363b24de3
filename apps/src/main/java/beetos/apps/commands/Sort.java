package beetos.apps.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// `sort`: the lines of its input in order.
public final class Sort {
    private Sort() {}

    public static void main(String[] arguments) throws IOException {
        List<String> all = new ArrayList<>();
        Lines lines = new Lines(System.in);
        for (String line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
        }
        Collections.sort(all);
        for (int i = 0; i < all.size(); i++) {
            System.out.println(all.get(i));
        }
    }
}
