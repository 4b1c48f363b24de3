/// The portable kernel: scheduling, messages, handles, processes, devices as claims. Hardware is behind [beetos.machine.Memory] and six interfaces:
/// [Cpu], [InterruptController], [KernelTimer], [EarlyConsole], [DeviceRegisters], and [Context], which is a layout rather than an interface.
///
/// Invariants: one kernel stack, interrupts masked inside, no allocation after boot, no recursion, every path bounded. A call checks everything
/// before it changes anything. Nobody waits for a dead server. Assembly relies on no object's fields, only on [Context].
///
/// Start reading at [Kernel], then [FastPath], [Messages] and [Receiving]; [Reaper] for how things end.
package beetos.kernel;
