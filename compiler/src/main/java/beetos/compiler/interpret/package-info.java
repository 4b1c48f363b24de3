/// Class initialisers, run at build time in the compiler's own heap.
///
/// Nothing of the JVM that hosts the compiler can enter an image: objects are [beetos.compiler.heap.HeapObject]s in our own layout,
/// offsets are ours, and what would ask the host (clock, processor count, properties, identity hashes, threads) is refused, which
/// leaves the class to run time or stops the build.
///
/// A method is decoded once into an array of [beetos.compiler.interpret.Step]s that replace themselves by resolved ones on first
/// use. Native methods and the few Java methods that must not run as written have a meaning by name ([beetos.compiler.interpret.Meanings]).
/// Which initialisers stay for run time, and why, is in `initializers.txt`; which of an application's may run here unnoticed, [beetos.compiler.interpret.Purity] decides.
///
/// Start reading at [beetos.compiler.interpret.Interpreter].
package beetos.compiler.interpret;
