/// The hardware as Java sees it: memory, device registers, barriers, system registers, and instruction text inside Java.
///
/// The compiler replaces every method here by one instruction or a few; the Java body is the meaning in hosted mode,
/// where [HostedMemory] stands for RAM. The class of an access names its space: [Memory] is physical, [Mmio] a device's
/// registers, [Address] the running program's own virtual addresses.
///
/// Start reading at [Memory], then [Instructions].
package beetos.machine;
