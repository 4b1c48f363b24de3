/// The running system seen from outside, through QEMU's debug port: what its live translation tables allow.
///
/// The kernel has no call that would tell, and nothing here asks it: a stopped machine's registers and RAM are read by [DebugPort], its tables
/// are found in RAM and walked by [TranslationTable], and [PageTableWalk] says what must not be. Start reading at [PageTableWalk].
package beetos.xtask.system;
