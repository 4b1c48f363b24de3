/// The bare board: what one compiled program needs to run on a QEMU `virt` machine with no kernel below it.
///
/// It is linked with the program into one raw image (Linux arm64 header, device tree in x0), whose arguments come from the
/// tree's `/chosen` node and whose exit status goes out by semihosting. The program runs at EL1 on SP_EL0, with its pages
/// W^X; exceptions run on SP_EL1, print one report and end the machine with status 134.
///
/// RAM from the end of the image: exception stack, arguments, translation tables, a guard page, the program's stack, its
/// thread block, and then what [Board#memoryBase] to [Board#memoryLimit] gives the program.
///
/// Kernel Java throughout. The linker's symbols are used as its layout says: text, constants and data begin on granules,
/// zeroed data lies before `__image_end`, and the image was linked at 0 with packed relative relocations.
///
/// Start reading at [Entry], then [Start].
package beetos.board;
