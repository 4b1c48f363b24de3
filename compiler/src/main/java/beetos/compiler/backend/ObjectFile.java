package beetos.compiler.backend;

/// One input of the linker; `name` appears in its messages only.
public record ObjectFile(String name, byte[] bytes) {}
