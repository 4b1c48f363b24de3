/// From textual LLVM IR to images: LLVM in process, the linker, trace tables and the file formats of what boots and runs.
///
/// Every step is a function of its input: no clock, path, host or thread order reaches an output.
/// Start reading at `Objects` and `Llvm`, then `Linker`.
package beetos.compiler.backend;
