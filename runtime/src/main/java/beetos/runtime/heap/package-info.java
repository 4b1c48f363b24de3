/// The heap of a program and its collector: precise in objects, conservative on stacks, non-moving, mark and sweep, stops only its own process.
///
/// Memory comes from the platform in *blocks* of 16 KiB. A block is *mixed* (small objects of any size, back to back), part of a *large* object's
/// run, *raw* (the runtime's own memory) or free; [Blocks] knows which. A mixed block is always walkable: an object tells its size, a *gap*
/// says how long it is, and zeroed memory is stepped over ([Walk]).
///
/// Threads allocate by bumping a pointer through a *buffer*: a gap or a fresh block that [Heap] has zeroed and handed out. A collection
/// ([Collector]) marks from the roots with an explicit stack, then makes gaps of what is not marked; the larger gaps become the next buffers ([Gaps]).
/// What lies in a buffer that a stopped thread still fills is left alone for that cycle: the object being made there may not be parseable yet.
///
/// Invariant between collections: every word of a mixed block belongs to one object, one gap, or one thread's buffer.
///
/// Start reading at [Heap], then [Collector].
package beetos.runtime.heap;
