package beetos.compiler.backend;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.llvm.LLVM.LLVMBasicBlockRef;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;

/// Gives each function with the attribute "beetos-stack-check" that calls anything one test of SP against the thread's
/// stack limit, after LLVM's passes and as deep in the function as its calls allow (`StackCheckPlace` says where).
///
/// LLVM must not conclude from a body without the test that the function never sets its error: `begin` makes
/// functions with calls `linkonce_odr` or `weak_odr`, which can be inlined but not reasoned about; `insert` undoes it.
/// What has no call before the passes has none after them, so leaves stay open to all reasoning.
final class StackCheck {
    static final String ATTRIBUTE = "beetos-stack-check";
    static final int FUNCTION_INDEX = -1;   // LLVMAttributeFunctionIndex

    private static final int COLD = kind("cold");

    private StackCheck() {}

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
        Set<Pointer> leaves = new HashSet<>();
        for (LLVMValueRef f : functions) if (isLeaf(f)) leaves.add(f);
        try (StackCheckWriter writer = new StackCheckWriter(context, module); LeafThrows throwers = new LeafThrows(context)) {
            for (LLVMValueRef f : functions) {
                if (LLVMGetLinkage(f) == LLVMLinkOnceODRLinkage) LLVMSetLinkage(f, LLVMInternalLinkage);
                if (LLVMGetLinkage(f) == LLVMWeakODRLinkage) LLVMSetLinkage(f, LLVMExternalLinkage);
                StackCheckPlace place = StackCheckPlace.of(f, leaves::contains);
                if (place != null) writer.write(place);
                else throwers.write(f);
            }
        }
    }

    private static List<LLVMValueRef> checked(LLVMModuleRef module) {
        List<LLVMValueRef> functions = new ArrayList<>();
        for (LLVMValueRef f = LLVMGetFirstFunction(module); f != null; f = LLVMGetNextFunction(f)) {
            if (LLVMIsDeclaration(f) == 0 && LLVMGetLinkage(f) != LLVMAvailableExternallyLinkage && isChecked(f)) functions.add(f);
        }
        return functions;
    }

    private static boolean isChecked(LLVMValueRef function) {
        return LLVMGetStringAttributeAtIndex(function, FUNCTION_INDEX, ATTRIBUTE, ATTRIBUTE.length()) != null;
    }

    private static boolean callsAnything(LLVMValueRef function) {
        for (LLVMBasicBlockRef b = LLVMGetFirstBasicBlock(function); b != null; b = LLVMGetNextBasicBlock(b)) {
            for (LLVMValueRef i = LLVMGetFirstInstruction(b); i != null; i = LLVMGetNextInstruction(i)) {
                if (isCall(i)) return true;
            }
        }
        return false;
    }

    /// A call that machine code makes: not an intrinsic, not instruction text.
    static boolean isCall(LLVMValueRef instruction) {
        if (LLVMGetInstructionOpcode(instruction) != LLVMCall) return false;
        LLVMValueRef callee = LLVMGetCalledValue(instruction);
        return LLVMIsAInlineAsm(callee) == null && (LLVMIsAFunction(callee) == null || LLVMGetIntrinsicID(callee) == 0);
    }

    /// A call that is not marked cold. Those lead into the runtime, whose methods test for themselves.
    static boolean counts(LLVMValueRef instruction) {
        return isCall(instruction) && LLVMGetCallSiteEnumAttribute(instruction, FUNCTION_INDEX, COLD) == null;
    }

    /// Below it nothing follows.
    private static boolean isLeaf(LLVMValueRef function) {
        for (LLVMBasicBlockRef b = LLVMGetFirstBasicBlock(function); b != null; b = LLVMGetNextBasicBlock(b)) {
            for (LLVMValueRef i = LLVMGetFirstInstruction(b); i != null; i = LLVMGetNextInstruction(i)) {
                if (counts(i)) return false;
            }
        }
        return true;
    }

    static int kind(String attribute) {
        return LLVMGetEnumAttributeKindForName(attribute, attribute.length());
    }
}
