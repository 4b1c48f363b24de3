/// Frames, who owns them, and the tables that map them.
///
/// Invariants: every frame of RAM is in exactly one [FrameState]; a frame that any table maps writable is mapped
/// nowhere else accessibly; text and constants are read-only in the direct map too; a frame is zero when a process first sees it.
///
/// Start reading at [Frames], then [Descriptor] and [AddressSpace].
package beetos.kernel.memory;
