package beetos.compiler.backend;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.llvm.LLVM.LLVMBasicBlockRef;
import org.bytedeco.llvm.LLVM.LLVMBuilderRef;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMTypeRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;

/// Takes the frame out of functions that call nothing but the runtime's throwing entry points: a call becomes instruction text that
/// makes the function's frame record itself, and removes it. So the usual way through the function has none, and a trace
/// shows the throw as ever: its record holds the caller's frame and return address, which a function without calls never changes.
///
/// The text is opaque to LLVM, which sees a leaf. The calls must be all that the function has: behind another one the return address would
/// be the function's own.
final class LeafThrows implements AutoCloseable {
    /// With more places that throw, the records of all of them take more text than the frame.
    private static final int MOST = 4;
    private static final int MOST_ARGUMENTS = 2;
    /// The error register, in which nothing is before; then the registers of arguments and all others that a call may change.
    private static final String CONSTRAINTS = "={x21},={x0},={x1},0,1,2,~{x2},~{x3},~{x4},~{x5},~{x6},~{x7},~{x8},~{x9},~{x10},~{x11},~{x12},~{x13},~{x14},"
            + "~{x15},~{x16},~{x17},~{v0},~{v1},~{v2},~{v3},~{v4},~{v5},~{v6},~{v7},~{v16},~{v17},~{v18},~{v19},~{v20},~{v21},~{v22},~{v23},~{v24},~{v25},"
            + "~{v26},~{v27},~{v28},~{v29},~{v30},~{v31},~{cc},~{memory}";

    private final LLVMBuilderRef builder;
    private final LLVMTypeRef pointer, word, results, type;

    LeafThrows(LLVMContextRef context) {
        builder = LLVMCreateBuilderInContext(context);
        pointer = LLVMPointerTypeInContext(context, 0);
        word = LLVMInt64TypeInContext(context);
        results = LLVMStructTypeInContext(context, types(pointer, word, word), 3, 0);
        type = LLVMFunctionType(results, types(pointer, word, word), 3, 0);
    }

    @Override
    public void close() {
        LLVMDisposeBuilder(builder);
    }

    /// Does nothing with a function that has other calls.
    void write(LLVMValueRef function) {
        List<LLVMValueRef> calls = new ArrayList<>();
        for (LLVMBasicBlockRef b = LLVMGetFirstBasicBlock(function); b != null; b = LLVMGetNextBasicBlock(b)) {
            for (LLVMValueRef i = LLVMGetFirstInstruction(b); i != null; i = LLVMGetNextInstruction(i)) {
                if (!StackCheck.isCall(i)) continue;
                if (StackCheck.counts(i) || LLVMGetTypeKind(LLVMTypeOf(i)) != LLVMVoidTypeKind || LLVMGetNumArgOperands(i) > MOST_ARGUMENTS + 1) return;
                calls.add(i);
            }
        }
        if (calls.size() <= MOST) calls.forEach(this::replace);
    }

    private void replace(LLVMValueRef call) {
        LLVMPositionBuilderBefore(builder, call);
        LLVMSetCurrentDebugLocation2(builder, LLVMInstructionGetDebugLoc(call));
        int count = LLVMGetNumArgOperands(call) - 1;
        LLVMValueRef error = LLVMGetOperand(call, count);
        String name = LLVMGetValueName(LLVMGetCalledValue(call)).getString();
        String text = "stp x29, x30, [sp, #-16]!\nmov x29, sp\nbl \"" + name + "\"\nldp x29, x30, [sp], #16";
        LLVMValueRef code = LLVMGetInlineAsm(type, text, text.length(), CONSTRAINTS, CONSTRAINTS.length(), 1, 0, LLVMInlineAsmDialectATT, 0);
        LLVMValueRef[] arguments = {LLVMBuildLoad2(builder, pointer, error, ""), LLVMGetUndef(word), LLVMGetUndef(word)};
        for (int i = 0; i < count; i++) arguments[i + 1] = word(LLVMGetOperand(call, i));
        LLVMValueRef result = LLVMBuildCall2(builder, type, code, new PointerPointer<>(arguments), arguments.length, "");
        LLVMBuildStore(builder, LLVMBuildExtractValue(builder, result, 0, ""), error);
        LLVMInstructionEraseFromParent(call);
    }

    private LLVMValueRef word(LLVMValueRef value) {
        return LLVMGetTypeKind(LLVMTypeOf(value)) == LLVMPointerTypeKind ? LLVMBuildPtrToInt(builder, value, word, "") : LLVMBuildZExtOrBitCast(builder, value, word, "");
    }

    private static PointerPointer<LLVMTypeRef> types(LLVMTypeRef... types) {
        return new PointerPointer<>(types);
    }
}
