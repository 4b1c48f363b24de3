/// Bytecode to LLVM's textual IR, and the tables and objects that the image carries.
///
/// [Program] writes one module: the type records ([TypeTable]), the objects made at build time ([Image]), the generated functions
/// ([GeneratedBodies]) and every reachable method ([MethodTranslator]). Each JVM local and each stack slot that lives across blocks is one
/// `alloca` per kind, which LLVM turns into registers; checks are explicit, exceptions travel in `swifterror`.
///
/// Start reading at [Program], then [MethodTranslator].
package beetos.compiler.translate;
