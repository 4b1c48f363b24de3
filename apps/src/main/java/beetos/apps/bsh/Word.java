package beetos.apps.bsh;

import java.util.List;

/// One word of a line before expansion: pieces that stand side by side without a space.
record Word(List<Piece> pieces) {
    /// LITERAL text was quoted and means itself; PLAIN text may hold pattern characters; a VARIABLE names a value, whose
    /// blanks split words unless it was QUOTED.
    enum Kind { LITERAL, PLAIN, VARIABLE, QUOTED_VARIABLE }

    record Piece(Kind kind, String text) {}
}
