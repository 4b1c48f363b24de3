/// The first code on the machine: takes over from QEMU or firmware and enters the kernel in the high half.
///
/// One raw image, as `./beet build` makes it: the loader, and behind it on the next granule the [SystemImage] with the kernel,
/// the first process and the bundle of programs. The loader comes down to EL1, reads the device tree, checks SHA-256,
/// chooses random bases, relocates kernel and first process where they lie, builds the kernel's translation tables with
/// their final permissions, turns the MMU on and leaves a [beetos.abi.BootRecord].
///
/// The kernel's half of the addresses (36 bits, from 0xFFFF_FFF0_0000_0000):
///
///     0xFFFF_FFF0_0000_0000  direct map: physical p at this + p, up to 32 GiB, never executable
///     0xFFFF_FFF8_0000_0000  the kernel's image, at a random granule of 16 GiB
///     0xFFFF_FFFC_0000_0000  registers of the devices that the kernel drives itself
///     0xFFFF_FFFF_FE00_0000  one page for register accesses on behalf of a device's owner, empty between them
///
/// With the MMU off all memory is Device memory: accesses are aligned, and there are no exclusives and no DC ZVA. No
/// reference is followed before [EarlyCode] has relocated the loader's own image.
///
/// Start reading at [Entry], then [Loader].
package beetos.loader;
