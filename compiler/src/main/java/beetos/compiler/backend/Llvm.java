package beetos.compiler.backend;

import static org.bytedeco.llvm.global.LLVM.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMDiagnosticHandler;
import org.bytedeco.llvm.LLVM.LLVMDiagnosticInfoRef;
import org.bytedeco.llvm.LLVM.LLVMMemoryBufferRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.LLVM.LLVMTargetMachineRef;
import org.bytedeco.llvm.LLVM.LLVMTargetRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;

/// Textual LLVM IR to an ELF object, in process. Every call has an LLVM context of its own, so calls may run in parallel.
///
/// Symbols are made hidden (an image is one link unit, nothing goes through a global offset table) and each function gets a
/// section `.text.NAME`, so that the linker can drop what nobody calls.
public final class Llvm {
    public static final String VERSION = "20.1.7";

    /// The characters of IR up to which an image is surely less than a MiB, so that one instruction reaches all of it.
    private static final int NEAR = 8_000_000;

    private Llvm() {}

    /// The object file of the module `ir`; `name` stands for the file in messages and is not in the output.
    public static byte[] compile(String name, String ir, Options options) {
        Library.load();
        LLVMContextRef context = LLVMContextCreate();
        List<String> errors = Diagnostics.CURRENT.get();
        errors.clear();
        LLVMContextSetDiagnosticHandler(context, Diagnostics.HANDLER, null);
        try {
            LLVMModuleRef module = parse(context, name, ir);
            verify(name, module);
            LLVMTargetMachineRef machine = machine(options, !options.part() && ir.length() < NEAR);
            try {
                prepare(module, machine);
                StackCheck.begin(module);
                optimize(name, module, machine, options);
                StackCheck.insert(context, module);
                verify(name, module);
                byte[] object = emit(name, module, machine);
                if (!errors.isEmpty()) throw new BackendException(name + ": " + String.join("\n", errors));
                return object;
            } finally {
                LLVMDisposeTargetMachine(machine);
                LLVMDisposeModule(module);
            }
        } finally {
            LLVMContextDispose(context);
        }
    }

    private static LLVMModuleRef parse(LLVMContextRef context, String name, String ir) {
        byte[] text = ir.getBytes(StandardCharsets.UTF_8);
        try (BytePointer bytes = new BytePointer(text); BytePointer label = new BytePointer(name)) {
            LLVMMemoryBufferRef buffer = LLVMCreateMemoryBufferWithMemoryRangeCopy(bytes, text.length, label);
            LLVMModuleRef module = new LLVMModuleRef();
            BytePointer message = new BytePointer();
            if (LLVMParseIRInContext(context, buffer, module, message) != 0) throw new BackendException(text(message));
            return module;
        }
    }

    private static void verify(String name, LLVMModuleRef module) {
        BytePointer message = new BytePointer();
        if (LLVMVerifyModule(module, LLVMReturnStatusAction, message) != 0) {
            throw new BackendException(name + ": invalid module: " + text(message));
        }
        LLVMDisposeMessage(message);
    }

    private static LLVMTargetMachineRef machine(Options options, boolean near) {
        LLVMTargetRef target = new LLVMTargetRef();
        BytePointer message = new BytePointer();
        if (LLVMGetTargetFromTriple(new BytePointer(Options.Target.TRIPLE), target, message) != 0) throw new BackendException(text(message));
        return LLVMCreateTargetMachine(target, Options.Target.TRIPLE, Options.Target.CPU, options.target().features,
                options.pipeline().effort, LLVMRelocPIC, near ? LLVMCodeModelTiny : LLVMCodeModelSmall);
    }

    private static void prepare(LLVMModuleRef module, LLVMTargetMachineRef machine) {
        LLVMSetSourceFileName(module, "beetos", 6);   // it becomes a symbol; by default it is the name given for messages
        LLVMSetTarget(module, Options.Target.TRIPLE);
        LLVMSetModuleDataLayout(module, LLVMCreateTargetDataLayout(machine));
        for (LLVMValueRef f = LLVMGetFirstFunction(module); f != null; f = LLVMGetNextFunction(f)) {
            if (LLVMGetIntrinsicID(f) != 0) continue;
            hide(f);
            if (LLVMIsDeclaration(f) == 0 && LLVMGetSection(f) == null) LLVMSetSection(f, ".text." + LLVMGetValueName(f).getString());
        }
        for (LLVMValueRef g = LLVMGetFirstGlobal(module); g != null; g = LLVMGetNextGlobal(g)) hide(g);
    }

    private static void hide(LLVMValueRef global) {
        int linkage = LLVMGetLinkage(global);
        if (linkage != LLVMInternalLinkage && linkage != LLVMPrivateLinkage && linkage != LLVMAppendingLinkage) {
            LLVMSetVisibility(global, LLVMHiddenVisibility);
        }
    }

    private static void optimize(String name, LLVMModuleRef module, LLVMTargetMachineRef machine, Options options) {
        var settings = LLVMCreatePassBuilderOptions();
        try {
            var error = LLVMRunPasses(module, options.pipeline().passes, machine, settings);
            if (error != null) throw new BackendException(name + ": " + LLVMGetErrorMessage(error).getString());
        } finally {
            LLVMDisposePassBuilderOptions(settings);
        }
    }

    private static byte[] emit(String name, LLVMModuleRef module, LLVMTargetMachineRef machine) {
        BytePointer message = new BytePointer();
        LLVMMemoryBufferRef buffer = new LLVMMemoryBufferRef();
        if (LLVMTargetMachineEmitToMemoryBuffer(machine, module, LLVMObjectFile, message, buffer) != 0) {
            throw new BackendException(name + ": " + text(message));
        }
        byte[] object = new byte[Math.toIntExact(LLVMGetBufferSize(buffer))];
        LLVMGetBufferStart(buffer).get(object);
        LLVMDisposeMemoryBuffer(buffer);
        return object;
    }

    private static String text(BytePointer message) {
        String text = message.getString();
        LLVMDisposeMessage(message);
        return text.strip();
    }

    /// The native library and its AArch64 target, set up once per JVM by class initialisation.
    private static final class Library {
        private static final String[] OPTIONS = {
            "beetos",
            "-aarch64-enable-atomic-cfg-tidy=false",   // or code generation merges all returns of a function again (see ReturnBlock)
            "-unroll-runtime=false",                   // several steps at once, with a bounds check in each:
            "-small-loop-cost=0",                      // costs more around the loop than it saves inside
            "-disable-lsr",                            // it makes a counter of each index, which costs more than scaled addressing saves
            "-inline-threshold=130",                   // a seventh less text and time than LLVM's 225, at most a tenth more instructions
            "-align-all-functions=2",                  // log2: no padding, a twentieth of the text
            "-max-bytes-for-alignment=1",              // none in front of loops either
            "-tail-dup-placement=0",                   // copies of returns instead of branches to them: a hundredth of the text
            "-irce-loop-size-cutoff=8",                // blocks of a loop that is worth a second copy
        };

        static {
            LLVMInitializeAArch64TargetInfo();
            LLVMInitializeAArch64Target();
            LLVMInitializeAArch64TargetMC();
            LLVMInitializeAArch64AsmPrinter();
            LLVMInitializeAArch64AsmParser();
            try (var options = new PointerPointer<BytePointer>(OPTIONS)) {
                LLVMParseCommandLineOptions(OPTIONS.length, options, new BytePointer(""));
            }
        }

        static void load() {}
    }

    /// Errors of code generation come by callback, on the thread that compiles; without a handler LLVM would end the JVM.
    private static final class Diagnostics {
        static final ThreadLocal<List<String>> CURRENT = ThreadLocal.withInitial(ArrayList::new);
        static final LLVMDiagnosticHandler HANDLER = new LLVMDiagnosticHandler() {
            @Override
            public void call(LLVMDiagnosticInfoRef diagnostic, Pointer ignored) {
                if (LLVMGetDiagInfoSeverity(diagnostic) == LLVMDSError) CURRENT.get().add(LLVMGetDiagInfoDescription(diagnostic).getString());
            }
        };
    }
}
