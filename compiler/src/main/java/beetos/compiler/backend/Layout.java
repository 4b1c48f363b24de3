package beetos.compiler.backend;

/// What an image begins with.
public enum Layout {
    /// The header of `ImageElf`, inside the first page of text.
    PROGRAM,
    /// Section `.text.first`: a board's boot header or an entry instruction.
    RAW
}
