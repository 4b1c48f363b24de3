package beetos.compiler.backend;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.llvm.LLVM.LLVMBasicBlockRef;
import org.bytedeco.llvm.LLVM.LLVMBuilderRef;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMTypeRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;

/// Gives the part of a function behind its stack check one return of its own.
///
/// LLVM makes the frame (saves registers) only where calls need it if one block ends that part; the passes, however, have merged its
/// returns with those of paths that need no frame. The part is what the check's block dominates. If it ends in anything but
/// returns and jumps to blocks that only return, nothing is changed.
final class ReturnBlock {
    /// One way out: from `block`, by its return (`target` null) or by an edge to a returning block.
    private record Exit(LLVMBasicBlockRef block, LLVMBasicBlockRef target) {}

    private final LLVMContextRef context;
    private final LLVMBuilderRef builder;
    private final LLVMTypeRef type;
    private final boolean hasValue;

    ReturnBlock(LLVMContextRef context, LLVMBuilderRef builder, LLVMValueRef function) {
        this.context = context;
        this.builder = builder;
        type = LLVMGetReturnType(LLVMGlobalGetValueType(function));
        hasValue = LLVMGetTypeKind(type) != LLVMVoidTypeKind;
    }

    /// Ends `fail`, which leaves the function with an undefined result, and the blocks of `part` in one return if that is possible.
    void unite(LLVMValueRef function, LLVMBasicBlockRef fail, List<LLVMBasicBlockRef> part, Predicate<LLVMBasicBlockRef> inPart) {
        List<Exit> exits = exits(part, inPart);
        LLVMPositionBuilderAtEnd(builder, fail);
        if (exits == null || exits.isEmpty()) {
            if (hasValue) LLVMBuildRet(builder, LLVMGetUndef(type));
            else LLVMBuildRetVoid(builder);
            return;
        }
        LLVMBasicBlockRef united = LLVMAppendBasicBlockInContext(context, function, "return");
        LLVMBuildBr(builder, united);
        LLVMPositionBuilderAtEnd(builder, united);
        LLVMValueRef result = hasValue ? LLVMBuildPhi(builder, type, "") : null;
        if (hasValue) LLVMBuildRet(builder, result);
        else LLVMBuildRetVoid(builder);
        add(result, LLVMGetUndef(type), fail);
        List<LLVMBasicBlockRef> left = new ArrayList<>();
        for (Exit exit : exits) {
            LLVMValueRef end = LLVMGetBasicBlockTerminator(exit.block);
            if (exit.target == null) {
                add(result, hasValue ? LLVMGetOperand(end, 0) : null, exit.block);
                LLVMPositionBuilderAtEnd(builder, exit.block);
                LLVMBuildBr(builder, united);
                LLVMInstructionEraseFromParent(end);
                continue;
            }
            for (int i = 0; i < LLVMGetNumSuccessors(end); i++) {
                if (!LLVMGetSuccessor(end, i).equals(exit.target)) continue;
                if (hasValue) add(result, incoming(LLVMGetOperand(LLVMGetBasicBlockTerminator(exit.target), 0), exit), exit.block);
                LLVMSetSuccessor(end, i, united);
            }
            if (!left.contains(exit.target)) left.add(exit.target);
        }
        for (LLVMBasicBlockRef block : left) rebuildPhis(block, inPart);
    }

    /// Null if the part can be left in another way.
    private static List<Exit> exits(List<LLVMBasicBlockRef> part, Predicate<LLVMBasicBlockRef> inPart) {
        List<Exit> exits = new ArrayList<>();
        for (LLVMBasicBlockRef block : part) {
            LLVMValueRef end = LLVMGetBasicBlockTerminator(block);
            if (LLVMGetInstructionOpcode(end) == LLVMRet) exits.add(new Exit(block, null));
            for (int i = 0; i < LLVMGetNumSuccessors(end); i++) {
                LLVMBasicBlockRef target = LLVMGetSuccessor(end, i);
                if (inPart.test(target)) continue;
                if (!onlyReturns(target)) return null;
                Exit exit = new Exit(block, target);
                if (!exits.contains(exit)) exits.add(exit);
            }
        }
        return exits;
    }

    private static boolean onlyReturns(LLVMBasicBlockRef block) {
        LLVMValueRef i = LLVMGetFirstInstruction(block);
        while (LLVMGetInstructionOpcode(i) == LLVMPHI) i = LLVMGetNextInstruction(i);
        return LLVMGetInstructionOpcode(i) == LLVMRet;
    }

    private static LLVMValueRef incoming(LLVMValueRef value, Exit exit) {
        if (LLVMIsAPHINode(value) == null || !LLVMGetInstructionParent(value).equals(exit.target)) return value;
        for (int i = 0; ; i++) {
            if (LLVMGetIncomingBlock(value, i).equals(exit.block)) return LLVMGetIncomingValue(value, i);
        }
    }

    /// A phi cannot lose an edge in LLVM's C interface, so each is made again without those from the part.
    private void rebuildPhis(LLVMBasicBlockRef block, Predicate<LLVMBasicBlockRef> inPart) {
        for (LLVMValueRef i = LLVMGetFirstInstruction(block), next; LLVMGetInstructionOpcode(i) == LLVMPHI; i = next) {
            next = LLVMGetNextInstruction(i);
            LLVMPositionBuilderBefore(builder, i);
            LLVMValueRef phi = LLVMBuildPhi(builder, LLVMTypeOf(i), "");
            for (int n = 0; n < LLVMCountIncoming(i); n++) {
                if (!inPart.test(LLVMGetIncomingBlock(i, n))) add(phi, LLVMGetIncomingValue(i, n), LLVMGetIncomingBlock(i, n));
            }
            LLVMReplaceAllUsesWith(i, phi);
            LLVMInstructionEraseFromParent(i);
        }
    }

    private static void add(LLVMValueRef phi, LLVMValueRef value, LLVMBasicBlockRef from) {
        if (phi != null) LLVMAddIncoming(phi, new PointerPointer<Pointer>(1).put(0, value), new PointerPointer<Pointer>(1).put(0, from), 1);
    }
}
