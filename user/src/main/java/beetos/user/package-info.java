/// The library between a program and the kernel: system calls as methods, connections and servers, lent memory, devices, the clock.
///
/// Handles are plain numbers to the kernel; here each kind is a class that offers what the kernel allows on it: [Connection],
/// [Server], [Device]. A refusal by the kernel is a [KernelException]. A program that only uses `java.base` needs nothing of this: its
/// output, input, threads and clock come through [KernelPlatform], which the compiler puts below the runtime.
///
/// Start reading at [Connection], then [Server].
package beetos.user;
