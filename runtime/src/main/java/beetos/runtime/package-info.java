/// Java on bare metal: what compiled Java code needs at run time that the CPU does not give.
///
/// The layouts are those of `docs/object-model.md`. [Compiled] is what compiled code calls, [Generated] what the compiler makes for the runtime,
/// [Platform] the seam to a board or to the kernel. Memory outside objects (thread blocks, the block table, monitors) is read and written
/// through [beetos.machine.Address]; addresses are `long`, and a name says what lies there.
///
/// Three rules hold everywhere here. Code that runs inside a collection neither allocates nor throws. An object is parseable (class word,
/// for arrays the length) before its address can be seen by anyone but its maker. A thread that holds the heap's lock never waits for another.
///
/// Substituted parts of the JDK: [beetos.runtime.jdk] replaces single methods; `src/patch/java` replaces whole classes whose fields change
/// (`Throwable`, `Class`, `Thread`, `Reference`, `System`, `PrintStream`, `Formatter`, `Locale`, `VarHandle`).
///
/// Start reading at [Start], then [Compiled], then `heap`.
package beetos.runtime;
