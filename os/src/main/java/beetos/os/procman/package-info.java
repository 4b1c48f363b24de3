/// The process manager, the first process: it starts all others from the bundle, waits for them, ends and restarts them.
///
/// [ElfImage] says what an image holds, [AddressPlan] where in a new address space it goes, [Loader] puts it there by kernel calls,
/// [ProcessTable] keeps who is whose child, [Keeper] the services running. It never waits for a client or a service, and nothing that fails
/// for want of memory ends it.
///
/// Start reading at [Procman].
package beetos.os.procman;
