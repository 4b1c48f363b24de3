/// What the kernel drives itself on QEMU's `virt` board and its like: the GIC, version 2 or 3 as the device tree says, and a
/// PL011 for the lines before a driver owns the console and for panics.
///
/// Start reading at [Board].
package beetos.kernel.platform.qemuvirt;
