/// What `./beet` does once Maven has built the modules: a class for each subcommand, and what they share.
///
/// A subcommand throws [Failure] for what its user can mend; everything else is a bug and shows its trace.
/// Nothing here decides by QEMU's exit status alone: success is what the guest itself says ([Console]).
///
/// Start reading at [Beet].
package beetos.xtask;
