package beetos.compiler.backend;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.HashSet;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.llvm.LLVM.LLVMBasicBlockRef;
import org.bytedeco.llvm.LLVM.LLVMBuilderRef;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMMetadataRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.LLVM.LLVMTypeRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;

/// Writes stack checks into one module: `if sp < thread.stackLimit`, a call of the runtime that throws, and an undefined result.
final class StackCheckWriter implements AutoCloseable {
    private static final String OVERFLOW = "beetos/runtime/Compiled.stackOverflow()V";
    /// A function with more bytes of variables than this adds them to the limit; less is the red zone's.
    static final int LARGE = 1024;

    private final LLVMContextRef context;
    private final LLVMBuilderRef builder;
    private final LLVMTypeRef testType, overflowType;
    private final LLVMValueRef overflow;
    private final int swiftError = StackCheck.kind("swifterror"), cold = StackCheck.kind("cold");

    StackCheckWriter(LLVMContextRef context, LLVMModuleRef module) {
        this.context = context;
        builder = LLVMCreateBuilderInContext(context);
        LLVMTypeRef nothing = LLVMVoidTypeInContext(context);
        testType = LLVMFunctionType(nothing, array(null), 0, 0);
        overflowType = LLVMFunctionType(nothing, array(LLVMPointerTypeInContext(context, 0)), 1, 0);
        LLVMValueRef known = LLVMGetNamedFunction(module, OVERFLOW);
        overflow = known != null ? known : LLVMAddFunction(module, OVERFLOW, overflowType);
        if (known == null) {
            LLVMAddAttributeAtIndex(overflow, 1, LLVMCreateEnumAttribute(context, swiftError, 0));
            LLVMSetVisibility(overflow, LLVMHiddenVisibility);
        }
    }

    @Override
    public void close() {
        LLVMDisposeBuilder(builder);
    }

    /// Puts a block with the test in front of the place's body: it takes over that block's predecessors and so its phis, and
    /// in front of the entry its variables, which must be allocated in the entry to have a fixed place in the frame.
    void write(StackCheckPlace place) {
        LLVMBasicBlockRef body = place.body();
        LLVMBasicBlockRef test = LLVMInsertBasicBlockInContext(context, body, "stack.check");
        LLVMBasicBlockRef fail = LLVMAppendBasicBlockInContext(context, place.function(), "stack.overflow");
        LLVMPositionBuilderAtEnd(builder, test);
        for (LLVMValueRef i = LLVMGetFirstInstruction(body), next; i != null; i = next) {
            next = LLVMGetNextInstruction(i);
            boolean moves = place.atEntry() ? isVariable(i) : LLVMGetInstructionOpcode(i) == LLVMPHI;
            if (!moves) continue;
            LLVMInstructionRemoveFromParent(i);
            LLVMInsertIntoBuilder(builder, i);
        }
        if (!place.atEntry()) for (LLVMBasicBlockRef b : place.blocks()) redirect(LLVMGetBasicBlockTerminator(b), body, test);
        LLVMMetadataRef subprogram = LLVMGetSubprogram(place.function());
        if (subprogram != null) {
            int line = line(place.blocks(), subprogram);
            LLVMSetCurrentDebugLocation2(builder, LLVMDIBuilderCreateDebugLocation(context, line, 0, subprogram, null));
        }
        LLVMBuildCallBr(builder, testType, test(place.frame()), body, array(fail), 1, array(null), 0, array(null), 0, "");
        LLVMPositionBuilderAtEnd(builder, fail);
        callOverflow(place.function());
        LLVMSetCurrentDebugLocation2(builder, null);
        new ReturnBlock(context, builder, place.function()).unite(place.function(), fail, place.part(), new HashSet<Pointer>(place.part())::contains);
    }

    /// The instructions are opaque to LLVM: a visible read of SP would keep the frame from moving down to the test.
    private LLVMValueRef test(long frame) {
        long pages = frame <= LARGE ? 0 : (frame + 4095) / 4096;
        if (pages > 4095) throw new BackendException("a frame of " + frame + " bytes");
        String text = "ldr x16, [x18, #16]\n" + (pages == 0 ? "" : "add x16, x16, #" + pages + ", lsl #12\n") + "cmp sp, x16\nb.lo ${0:l}";
        String constraints = "!i,~{x16},~{cc},~{memory}";
        return LLVMGetInlineAsm(testType, text, text.length(), constraints, constraints.length(), 1, 0, LLVMInlineAsmDialectATT, 0);
    }

    private void callOverflow(LLVMValueRef function) {
        int last = LLVMCountParams(function);
        if (last == 0 || LLVMGetEnumAttributeAtIndex(function, last, swiftError) == null) {
            throw new BackendException(LLVMGetValueName(function).getString() + " has a stack check and no swifterror parameter");
        }
        LLVMValueRef call = LLVMBuildCall2(builder, overflowType, overflow, array(LLVMGetParam(function, last - 1)), 1, "");
        LLVMAddCallSiteAttribute(call, 1, LLVMCreateEnumAttribute(context, swiftError, 0));
        LLVMAddCallSiteAttribute(call, StackCheck.FUNCTION_INDEX, LLVMCreateEnumAttribute(context, cold, 0));
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

    private static boolean isVariable(LLVMValueRef instruction) {
        return LLVMGetInstructionOpcode(instruction) == LLVMAlloca && LLVMIsConstant(LLVMGetOperand(instruction, 0)) != 0;
    }

    private static void redirect(LLVMValueRef terminator, LLVMBasicBlockRef from, LLVMBasicBlockRef to) {
        for (int i = 0, count = LLVMGetNumSuccessors(terminator); i < count; i++) {
            if (LLVMGetSuccessor(terminator, i).equals(from)) LLVMSetSuccessor(terminator, i, to);
        }
    }

    private static PointerPointer<Pointer> array(Pointer element) {
        return new PointerPointer<Pointer>(1).put(0, element);
    }
}
