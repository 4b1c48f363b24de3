/// Bytecode to LLVM's textual IR, and the tables and objects that the image carries.
///
/// [Layouts] decides what all of an image agrees on: the type records ([TypeTable]), the objects made at build time ([Image]). [Modules] makes
/// one module or several ([Partition], [Symbols]) and [Program] writes each: tables, generated functions ([GeneratedBodies]) and methods
/// ([MethodTranslator]). Each JVM local and each stack slot that lives across blocks is one
/// `alloca` per kind, which LLVM turns into registers; checks are explicit, exceptions travel in `swifterror`.
///
/// Start reading at [Modules] and [Program], then [MethodTranslator].
package beetos.compiler.translate;
