package beetos.compiler.backend;

/// How one module becomes machine code.
public record Options(Pipeline pipeline, Target target) {
    public static final Options PROCESS = new Options(Pipeline.O2, Target.PROCESS);
    public static final Options KERNEL = new Options(Pipeline.O2, Target.KERNEL);
    public static final Options LOADER = new Options(Pipeline.O2, Target.LOADER);

    public Options with(Pipeline pipeline) {
        return new Options(pipeline, target);
    }

    /// LLVM's passes over the module, in the language of its pass builder, and the effort of code generation (0 to 3).
    public enum Pipeline {
        O0("default<O0>", 0),
        /// Half the time of O2, and smaller text: no inliner, no loop passes.
        CHEAP("always-inline,function(sroa,early-cse,instcombine<no-verify-fixpoint>,gvn,simplifycfg,instcombine<no-verify-fixpoint>,simplifycfg),globaldce", 2),
        O1("default<O1>", 1),
        O2("default<O2>", 2),
        O3("default<O3>", 3),
        OS("default<Os>", 2);

        final String passes;
        final int effort;

        Pipeline(String passes, int effort) {
            this.passes = passes;
            this.effort = effort;
        }
    }

    /// Where the code will run. x18 is the thread or CPU block everywhere (docs/object-model.md, "Thread block").
    public enum Target {
        PROCESS("+reserve-x18"),
        /// FP and SIMD registers belong to processes.
        KERNEL("+reserve-x18,-neon,-fp-armv8"),
        /// With the MMU off all memory is Device memory, which takes aligned accesses only.
        LOADER("+reserve-x18,-neon,-fp-armv8,+strict-align");

        static final String TRIPLE = "aarch64-none-elf";
        /// The least of the supported machines (QEMU, Raspberry Pi 5); Apple M1 has all of its features.
        static final String CPU = "cortex-a76";

        final String features;

        Target(String features) {
            this.features = features;
        }
    }
}
