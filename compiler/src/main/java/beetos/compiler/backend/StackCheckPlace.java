package beetos.compiler.backend;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.llvm.LLVM.LLVMBasicBlockRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;

/// Where a function's stack check goes: before `body`, the nearest block that dominates all calls and lies in no loop.
///
/// Calls marked `cold` do not count: they lead into the runtime, whose methods test for themselves; nor do calls of leaves, unless
/// the frame is large. Every cycle of calls has a call that counts. What leaves, their callers and the way to a cold call need comes from the
/// red zone below the limit.
///
/// @param blocks all blocks of the function
/// @param part   the blocks behind the check; none if that is the whole function
/// @param frame  the bytes of variables, and for a function without register allocation a bound of its spill slots
record StackCheckPlace(LLVMValueRef function, List<LLVMBasicBlockRef> blocks, LLVMBasicBlockRef body, List<LLVMBasicBlockRef> part, long frame) {
    private static final int SPILL = 8;
    private static final int OPTIMIZE_NONE = StackCheck.kind("optnone");

    boolean atEntry() {
        return part.isEmpty();
    }

    /// Null if the function needs no check.
    static StackCheckPlace of(LLVMValueRef function, Predicate<Pointer> isLeaf) {
        List<LLVMBasicBlockRef> blocks = new ArrayList<>();
        Map<Pointer, Integer> numbers = new HashMap<>();
        for (LLVMBasicBlockRef b = LLVMGetFirstBasicBlock(function); b != null; b = LLVMGetNextBasicBlock(b)) {
            numbers.put(b, blocks.size());
            blocks.add(b);
        }
        List<Integer> calling = new ArrayList<>(), callingLeaves = new ArrayList<>();
        long frame = 0, instructions = 0;
        for (int n = 0; n < blocks.size(); n++) {
            boolean calls = false, callsLeaves = false;
            for (LLVMValueRef i = LLVMGetFirstInstruction(blocks.get(n)); i != null; i = LLVMGetNextInstruction(i)) {
                instructions++;
                if (LLVMGetInstructionOpcode(i) == LLVMAlloca) frame += size(function, i);
                else if (StackCheck.counts(i)) {
                    if (isLeaf.test(LLVMGetCalledValue(i))) callsLeaves = true;
                    else calls = true;
                }
            }
            if (calls) calling.add(n);
            if (calls || callsLeaves) callingLeaves.add(n);
        }
        if (LLVMGetEnumAttributeAtIndex(function, StackCheck.FUNCTION_INDEX, OPTIMIZE_NONE) != null) frame += SPILL * instructions;
        if (frame > StackCheckWriter.LARGE) calling = callingLeaves.isEmpty() ? List.of(0) : callingLeaves;      // of a leaf, all that it does
        if (calling.isEmpty()) return null;
        FlowGraph graph = new FlowGraph(blocks.stream().map(b -> successors(b, numbers)).toArray(int[][]::new));
        int place = place(graph, calling);
        List<LLVMBasicBlockRef> part = new ArrayList<>();
        for (int n = 0; n < blocks.size() && place != 0; n++) {
            if (graph.reachable(n) && graph.dominator(place, n) == place) part.add(blocks.get(n));
        }
        return new StackCheckPlace(function, blocks, blocks.get(place), part, frame);
    }

    private static int place(FlowGraph graph, List<Integer> calling) {
        int place = -1;
        for (int block : calling) {
            if (graph.reachable(block)) place = place < 0 ? block : graph.dominator(place, block);
        }
        if (place < 0) return 0;
        while (place != 0 && graph.inLoop(place)) place = graph.dominator(place);
        return place;
    }

    private static int[] successors(LLVMBasicBlockRef block, Map<Pointer, Integer> numbers) {
        LLVMValueRef terminator = LLVMGetBasicBlockTerminator(block);
        int[] successors = new int[LLVMGetNumSuccessors(terminator)];
        for (int i = 0; i < successors.length; i++) successors[i] = numbers.get(LLVMGetSuccessor(terminator, i));
        return successors;
    }

    private static long size(LLVMValueRef function, LLVMValueRef alloca) {
        LLVMValueRef count = LLVMGetOperand(alloca, 0);
        long elements = LLVMIsAConstantInt(count) == null ? 1 : LLVMConstIntGetZExtValue(count);
        return elements * LLVMABISizeOfType(LLVMGetModuleDataLayout(LLVMGetGlobalParent(function)), LLVMGetAllocatedType(alloca));
    }
}
