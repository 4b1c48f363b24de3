/// What `./beet` does once Maven has built the modules: a class for each subcommand, and what they share.
///
/// A subcommand throws [Failure] for what its user can mend; everything else is a bug and shows its trace.
/// Success is what the guest itself says: its own words on the UART ([Console]), or the status that it ends QEMU with ([Qemu]).
///
/// Start reading at [Beet].
package beetos.xtask;
