package beetos.compiler.backend;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.llvm.LLVM.LLVMBasicBlockRef;
import org.bytedeco.llvm.LLVM.LLVMBuilderRef;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMMetadataRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.LLVM.LLVMTypeRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;

/// Gives each function with the attribute "beetos-stack-check" that calls anything one test of SP against the thread's
/// stack limit, after LLVM's passes and as deep in the function as its calls allow.
///
/// The test goes before the nearest block that dominates all calls and lies in no loop. Calls marked `cold` do not count:
/// they lead into the runtime, whose methods test for themselves, and every cycle of calls has a call that counts. What
/// leaves and the way to such a call need comes from the red zone below the limit; a function with more than
/// `LARGE` bytes of variables adds them to the limit.
///
/// LLVM must not conclude from a body without the test that the function never sets its error: `begin` makes
/// functions with calls `linkonce_odr` or `weak_odr`, which can be inlined but not reasoned about; `insert` undoes it.
final class StackCheck {
    static final String ATTRIBUTE = "beetos-stack-check";
    static final String OVERFLOW = "beetos/runtime/Compiled.stackOverflow()V";
    private static final int LARGE = 1024, SPILL = 8;
    private static final int FUNCTION_INDEX = -1;   // LLVMAttributeFunctionIndex

    private final LLVMContextRef context;
    private final LLVMModuleRef module;
    private final LLVMBuilderRef builder;
    private final LLVMTypeRef overflowType;
    private final LLVMValueRef overflow;
    private final int swiftError = kind("swifterror"), cold = kind("cold");

    private StackCheck(LLVMContextRef context, LLVMModuleRef module, LLVMBuilderRef builder) {
        this.context = context;
        this.module = module;
        this.builder = builder;
        overflowType = LLVMFunctionType(LLVMVoidTypeInContext(context), array(LLVMPointerTypeInContext(context, 0)), 1, 0);
        LLVMValueRef known = LLVMGetNamedFunction(module, OVERFLOW);
        overflow = known != null ? known : LLVMAddFunction(module, OVERFLOW, overflowType);
        if (known == null) {
            LLVMAddAttributeAtIndex(overflow, 1, LLVMCreateEnumAttribute(context, swiftError, 0));
            LLVMSetVisibility(overflow, LLVMHiddenVisibility);
        }
    }

    /// Before the passes.
    static void begin(LLVMModuleRef module) {
        for (LLVMValueRef f : checked(module)) {
            if (!callsAnything(f)) continue;
            boolean local = LLVMGetLinkage(f) == LLVMInternalLinkage || LLVMGetLinkage(f) == LLVMPrivateLinkage;
            LLVMSetLinkage(f, local ? LLVMLinkOnceODRLinkage : LLVMWeakODRLinkage);
        }
    }

    /// After the passes.
    static void insert(LLVMContextRef context, LLVMModuleRef module) {
        List<LLVMValueRef> functions = checked(module);
        if (functions.isEmpty()) return;
        LLVMBuilderRef builder = LLVMCreateBuilderInContext(context);
        StackCheck check = new StackCheck(context, module, builder);
        for (LLVMValueRef f : functions) {
            if (LLVMGetLinkage(f) == LLVMLinkOnceODRLinkage) LLVMSetLinkage(f, LLVMInternalLinkage);
            if (LLVMGetLinkage(f) == LLVMWeakODRLinkage) LLVMSetLinkage(f, LLVMExternalLinkage);
            check.function(f);
        }
        LLVMDisposeBuilder(builder);
    }

    private static List<LLVMValueRef> checked(LLVMModuleRef module) {
        List<LLVMValueRef> functions = new ArrayList<>();
        for (LLVMValueRef f = LLVMGetFirstFunction(module); f != null; f = LLVMGetNextFunction(f)) {
            if (LLVMIsDeclaration(f) == 0 && LLVMGetStringAttributeAtIndex(f, FUNCTION_INDEX, ATTRIBUTE, ATTRIBUTE.length()) != null) functions.add(f);
        }
        return functions;
    }

    private static boolean callsAnything(LLVMValueRef function) {
        for (LLVMBasicBlockRef b = LLVMGetFirstBasicBlock(function); b != null; b = LLVMGetNextBasicBlock(b)) {
            for (LLVMValueRef i = LLVMGetFirstInstruction(b); i != null; i = LLVMGetNextInstruction(i)) {
                if (isCall(i)) return true;
            }
        }
        return false;
    }

    private void function(LLVMValueRef function) {
        List<LLVMBasicBlockRef> blocks = new ArrayList<>();
        Map<Pointer, Integer> numbers = new HashMap<>();
        for (LLVMBasicBlockRef b = LLVMGetFirstBasicBlock(function); b != null; b = LLVMGetNextBasicBlock(b)) {
            numbers.put(b, blocks.size());
            blocks.add(b);
        }
        List<Integer> calling = new ArrayList<>();
        long frame = 0, instructions = 0;
        for (int n = 0; n < blocks.size(); n++) {
            boolean calls = false;
            for (LLVMValueRef i = LLVMGetFirstInstruction(blocks.get(n)); i != null; i = LLVMGetNextInstruction(i)) {
                instructions++;
                if (LLVMGetInstructionOpcode(i) == LLVMAlloca) frame += size(i);
                else if (!calls && isCall(i) && LLVMGetCallSiteEnumAttribute(i, FUNCTION_INDEX, cold) == null) calls = true;
            }
            if (calls) calling.add(n);
        }
        if (LLVMGetEnumAttributeAtIndex(function, FUNCTION_INDEX, kind("optnone")) != null) frame += SPILL * instructions;
        if (calling.isEmpty()) return;
        int[][] successors = new int[blocks.size()][];
        for (int n = 0; n < successors.length; n++) successors[n] = successors(blocks.get(n), numbers);
        FlowGraph graph = new FlowGraph(successors);
        int place = place(graph, calling);
        LLVMBasicBlockRef fail = place(function, blocks, place, frame);
        List<LLVMBasicBlockRef> part = new ArrayList<>();
        for (int n = 0; n < blocks.size(); n++) if (place != 0 && graph.reachable(n) && graph.dominator(place, n) == place) part.add(blocks.get(n));
        new ReturnBlock(context, builder, function).unite(function, fail, part, new HashSet<Pointer>(part)::contains);
    }

    private static int place(FlowGraph graph, List<Integer> calling) {
        int place = -1;
        for (int block : calling) if (graph.reachable(block)) place = place < 0 ? block : graph.dominator(place, block);
        if (place < 0) return 0;
        while (place != 0 && graph.inLoop(place)) place = graph.dominator(place);
        return place;
    }

    /// Puts a new block with the test in front of block `place`: it takes over that block's predecessors and so its phis,
    /// and in front of the entry its variables, which must be allocated in the entry to have a fixed place in the frame.
    private LLVMBasicBlockRef place(LLVMValueRef function, List<LLVMBasicBlockRef> blocks, int place, long frame) {
        LLVMBasicBlockRef body = blocks.get(place);
        LLVMBasicBlockRef test = LLVMInsertBasicBlockInContext(context, body, "stack.check");
        LLVMBasicBlockRef fail = LLVMAppendBasicBlockInContext(context, function, "stack.overflow");
        LLVMPositionBuilderAtEnd(builder, test);
        int moved = place == 0 ? LLVMAlloca : LLVMPHI;
        for (LLVMValueRef i = LLVMGetFirstInstruction(body), next; i != null; i = next) {
            next = LLVMGetNextInstruction(i);
            if (LLVMGetInstructionOpcode(i) != moved || moved == LLVMAlloca && LLVMIsConstant(LLVMGetOperand(i, 0)) == 0) continue;
            LLVMInstructionRemoveFromParent(i);
            LLVMInsertIntoBuilder(builder, i);
        }
        if (place != 0) for (LLVMBasicBlockRef b : blocks) redirect(LLVMGetBasicBlockTerminator(b), body, test);
        LLVMMetadataRef subprogram = LLVMGetSubprogram(function);
        if (subprogram != null) {
            int line = line(blocks, subprogram);
            LLVMSetCurrentDebugLocation2(builder, LLVMDIBuilderCreateDebugLocation(context, line, 0, subprogram, null));
        }
        LLVMBuildCallBr(builder, testType(), test(frame), body, array(fail), 1, array(null), 0, array(null), 0, "");
        LLVMPositionBuilderAtEnd(builder, fail);
        throwOverflow(function);
        LLVMSetCurrentDebugLocation2(builder, null);
        return fail;
    }

    /// The line where the method begins: its own, else the first that its code names.
    private static int line(List<LLVMBasicBlockRef> blocks, LLVMMetadataRef subprogram) {
        int line = LLVMDISubprogramGetLine(subprogram);
        for (LLVMBasicBlockRef block : blocks) {
            for (LLVMValueRef i = LLVMGetFirstInstruction(block); i != null && line == 0; i = LLVMGetNextInstruction(i)) {
                LLVMMetadataRef location = LLVMInstructionGetDebugLoc(i);
                if (location != null && LLVMDILocationGetInlinedAt(location) == null) line = LLVMDILocationGetLine(location);
            }
        }
        return line;
    }

    private void throwOverflow(LLVMValueRef function) {
        int last = LLVMCountParams(function);
        if (last == 0 || LLVMGetEnumAttributeAtIndex(function, last, swiftError) == null) {
            throw new BackendException(LLVMGetValueName(function).getString() + " has a stack check and no swifterror parameter");
        }
        LLVMValueRef call = LLVMBuildCall2(builder, overflowType, overflow, array(LLVMGetParam(function, last - 1)), 1, "");
        LLVMAddCallSiteAttribute(call, 1, LLVMCreateEnumAttribute(context, swiftError, 0));
        LLVMAddCallSiteAttribute(call, FUNCTION_INDEX, LLVMCreateEnumAttribute(context, cold, 0));
    }

    private LLVMTypeRef testType() {
        return LLVMFunctionType(LLVMVoidTypeInContext(context), array(null), 0, 0);
    }

    /// The instructions are opaque to LLVM: a visible read of SP would keep the frame from moving below the test.
    private LLVMValueRef test(long frame) {
        long pages = frame <= LARGE ? 0 : (frame + 4095) / 4096;
        if (pages > 4095) throw new BackendException("a frame of " + frame + " bytes");
        String text = "ldr x16, [x18, #16]\n" + (pages == 0 ? "" : "add x16, x16, #" + pages + ", lsl #12\n") + "cmp sp, x16\nb.lo ${0:l}";
        String constraints = "!i,~{x16},~{cc},~{memory}";
        return LLVMGetInlineAsm(testType(), text, text.length(), constraints, constraints.length(), 1, 0, LLVMInlineAsmDialectATT, 0);
    }

    private static void redirect(LLVMValueRef terminator, LLVMBasicBlockRef from, LLVMBasicBlockRef to) {
        for (int i = 0, count = LLVMGetNumSuccessors(terminator); i < count; i++) {
            if (LLVMGetSuccessor(terminator, i).equals(from)) LLVMSetSuccessor(terminator, i, to);
        }
    }

    private static int[] successors(LLVMBasicBlockRef block, Map<Pointer, Integer> numbers) {
        LLVMValueRef terminator = LLVMGetBasicBlockTerminator(block);
        int[] successors = new int[LLVMGetNumSuccessors(terminator)];
        for (int i = 0; i < successors.length; i++) successors[i] = numbers.get(LLVMGetSuccessor(terminator, i));
        return successors;
    }

    /// A call that machine code makes: not an intrinsic, not instruction text.
    private static boolean isCall(LLVMValueRef instruction) {
        if (LLVMGetInstructionOpcode(instruction) != LLVMCall) return false;
        LLVMValueRef callee = LLVMGetCalledValue(instruction);
        return LLVMIsAInlineAsm(callee) == null && (LLVMIsAFunction(callee) == null || LLVMGetIntrinsicID(callee) == 0);
    }

    private long size(LLVMValueRef alloca) {
        LLVMValueRef count = LLVMGetOperand(alloca, 0);
        long elements = LLVMIsAConstantInt(count) == null ? 1 : LLVMConstIntGetZExtValue(count);
        return elements * LLVMABISizeOfType(LLVMGetModuleDataLayout(module), LLVMGetAllocatedType(alloca));
    }

    private static PointerPointer<Pointer> array(Pointer element) {
        return new PointerPointer<Pointer>(1).put(0, element);
    }

    private static int kind(String attribute) {
        return LLVMGetEnumAttributeKindForName(attribute, attribute.length());
    }
}
