package beetos.runtime.heap;

import beetos.machine.Address;
import beetos.machine.Assembly;
import beetos.machine.Root;
import beetos.runtime.Generated;
import beetos.runtime.Monitors;
import beetos.runtime.Platform;
import beetos.runtime.ThreadBlock;

/// One collection, start to end.
///
/// 1. Every other thread of the program is stopped. The collecting thread holds the heap's lock, so none is inside the allocator.
/// 2. Marking starts at the reference statics, the objects of the image (all of them live), the threads, what running threads have in their
///    buffers, and every word of the stacks and registers that could be a pointer; V registers count, for a copy loop may hold references there.
/// 3. References are cleared, monitors of dead objects given up, and unmarked memory turned into gaps and free blocks.
///
/// Nothing here allocates or throws.
final class Collector {
    private static long registers;

    private Collector() {}

    static void begin() { registers = RawMemory.allocate(Platform.REGISTERS_LENGTH); }

    /// Saves what the callee must save, so that every reference that the caller holds in a register lies on the stack, and collects.
    @Assembly("""
            stp x29, x30, [sp, #-176]!
            mov x29, sp
            stp x19, x20, [sp, #16]
            stp x21, x22, [sp, #32]
            stp x23, x24, [sp, #48]
            stp x25, x26, [sp, #64]
            stp x27, x28, [sp, #80]
            stp d8, d9, [sp, #96]
            stp d10, d11, [sp, #112]
            stp d12, d13, [sp, #128]
            stp d14, d15, [sp, #144]
            mov x1, sp
            mov x21, #0
            bl {beetos.runtime.heap.Collector.collect}
            ldp x19, x20, [sp, #16]
            ldp x21, x22, [sp, #32]
            ldp x23, x24, [sp, #48]
            ldp x25, x26, [sp, #64]
            ldp x27, x28, [sp, #80]
            ldp d8, d9, [sp, #96]
            ldp d10, d11, [sp, #112]
            ldp d12, d13, [sp, #128]
            ldp d14, d15, [sp, #144]
            ldp x29, x30, [sp], #176
            ret
            """)
    static native void saveAndCollect(int clearSoft);

    @Root
    static void collect(int clearSoft, long stackPointer) {
        Platform.stopOthers();
        Heap.retireBuffer(ThreadBlock.current());
        if (MarkStack.begin()) {
            Marks.clear();
            References.begin(clearSoft != 0);
            markRoots(stackPointer);
            Marking.drain();
            References.finish();
            Monitors.sweep();
            Sweep.all();
        }
        Platform.resumeOthers();
    }

    private static void markRoots(long stackPointer) {
        Marking.references(Generated.statics(), Generated.staticsLimit());
        for (long at = Generated.image(); at < Generated.imageLimit(); at += ObjectShape.size(at)) {
            Marking.scan(at, 0);
            Marking.drain();   // nothing but the rest of a long array needs it here, and it keeps the stack short
        }
        long self = ThreadBlock.current();
        for (long block = ThreadBlock.first(); block != 0; block = ThreadBlock.next(block)) {
            if (ThreadBlock.isLive(block)) {
                Marking.reference(Address.load64(block + ThreadBlock.THREAD));
                Marking.reference(Address.load64(block + ThreadBlock.BODY));
                if (block != self) {
                    markStopped(block);
                }
            }
        }
        Marking.candidates(stackPointer, Address.load64(self + ThreadBlock.STACK_TOP));
    }

    private static void markStopped(long block) {
        long at = Address.load64(block + ThreadBlock.BUFFER);
        if (at != 0) {
            long limit = Address.load64(block + ThreadBlock.ALLOCATION);
            for (; at < limit; at = Walk.after(at)) {
                if (Address.load32(at) != 0) {
                    Marking.reference(at);
                }
            }
        }
        if (!Platform.registers(Address.load64(block + ThreadBlock.NUMBER), registers)) {
            return;
        }
        Marking.candidates(registers, registers + Platform.REGISTERS_LENGTH);
        long stackPointer = Address.load64(registers + Platform.REGISTERS_SP) & -8L;
        long top = Address.load64(block + ThreadBlock.STACK_TOP);
        if (stackPointer >= Address.load64(block + ThreadBlock.STACK_BOTTOM) && stackPointer < top) {
            Marking.candidates(stackPointer, top);
        }
    }
}
