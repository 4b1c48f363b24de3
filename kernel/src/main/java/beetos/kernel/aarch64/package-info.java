/// The kernel's AArch64 part: how it is entered and left, and what it asks of the processor.
///
/// Invariants: the kernel runs at EL1 on SP_EL1 with every interrupt masked, PAN set, and never touches FP and SIMD registers;
/// while EL0 runs, SP_EL1 points to the running thread's save area and TPIDR_EL1 to the top of the CPU's kernel stack.
///
/// Start reading at [Entry], then [Vectors] and [Traps].
package beetos.kernel.aarch64;
