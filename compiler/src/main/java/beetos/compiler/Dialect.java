package beetos.compiler;

/// Which Java a method is written in: docs/object-model.md, "Two dialects".
public enum Dialect { KERNEL, PROCESS }
