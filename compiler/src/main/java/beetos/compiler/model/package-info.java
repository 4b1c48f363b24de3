/// The closed world as the compiler sees it: classes, methods and fields, read from class files by `java.lang.classfile`.
///
/// A [World] finds classes by internal name: first the runtime's patched JDK classes, then the class path, then the JDK's own
/// `java.base`. Substitutions are applied here, once: [Method#implementation] is the method that a call really reaches.
///
/// Start reading at [World].
package beetos.compiler.model;
