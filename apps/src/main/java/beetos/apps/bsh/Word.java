package beetos.apps.bsh;

import java.util.ArrayList;
import java.util.List;

/// One word of a line before expansion: pieces that stand side by side without a space.
record Word(List<Piece> pieces) {
    /// LITERAL text was quoted and means itself; PLAIN text may hold pattern characters; a VARIABLE names a value, whose
    /// blanks split words unless it was QUOTED.
    enum Kind { LITERAL, PLAIN, VARIABLE, QUOTED_VARIABLE }

    record Piece(Kind kind, String text) {}

    /// What it sets, if it is `NAME=value`; else null.
    Script.Assignment assignment() {
        Piece first = pieces.get(0);
        int equals = first.kind() == Kind.PLAIN ? first.text().indexOf('=') : -1;
        if (equals < 0 || !Variables.isName(first.text().substring(0, equals))) {
            return null;
        }
        List<Piece> value = new ArrayList<>(pieces);
        value.set(0, new Piece(Kind.PLAIN, first.text().substring(equals + 1)));
        return new Script.Assignment(first.text().substring(0, equals), new Word(value));
    }
}
