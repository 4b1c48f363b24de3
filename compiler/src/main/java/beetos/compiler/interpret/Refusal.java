package beetos.compiler.interpret;

import beetos.compiler.model.Klass;
import java.util.ArrayList;
import java.util.List;

/// The interpreted program asked for something that does not exist at build time. No interpreted handler sees it; each frame on the
/// way out adds its place.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_PATH = 40;

    private final transient List<String> path = new ArrayList<>();

    /// The class whose own initialiser was refused, where this one only needs it; else null.
    final transient Klass origin;

    Refusal(String why) {
        this(why, null);
    }

    Refusal(String why, Klass origin) {
        super(why, null, false, false);
        this.origin = origin;
    }

    void passed(String place) {
        if (path.size() < LONGEST_PATH) {
            path.add(place);
        }
    }

    /// The reason, then the interpreted calls that led to it, innermost first, one a line.
    public String text() {
        return getMessage() + String.join("", path.stream().map(p -> "\n    at " + p).toList());
    }
}
