package beetos.compiler.backend;

/// How one module becomes machine code.
///
/// @param part the module is one of several of an image, which may be long
public record Options(Pipeline pipeline, Target target, boolean part) {
    public static final Options PROCESS = new Options(Pipeline.WORLD, Target.PROCESS, false);
    public static final Options KERNEL = new Options(Pipeline.O2, Target.KERNEL, false);
    public static final Options LOADER = new Options(Pipeline.O2, Target.LOADER, false);

    public Options with(Pipeline pipeline) {
        return new Options(pipeline, target, part);
    }

    public Options ofPart() {
        return new Options(pipeline, target, true);
    }

    /// Each check that is the same in every turn leaves the loop, and lets the loads behind it follow: array, null check, length.
    private static final String HOIST = "loop-mssa(licm<allowspeculation>,simple-loop-unswitch,licm<allowspeculation>,simple-loop-unswitch,licm<allowspeculation>)";

    /// LLVM's passes over the module, in the language of its pass builder, and the effort of code generation (0 to 3).
    public enum Pipeline {
        O0("default<O0>", 0),
        /// A third of O2's time and three quarters of its text: only what must be inlined is, and there are no loop passes.
        CHEAP("always-inline,function(sroa,early-cse,instcombine<no-verify-fixpoint>,gvn,simplifycfg,"
                + "instcombine<no-verify-fixpoint>,simplifycfg),globaldce", 2),
        O1("default<O1>", 1),
        /// O2's code in three quarters of its time: the passes of O2 that change compiled Java, each as often as that shows, and
        /// loops split in two, a first part in which no index is out of bounds and the rest (irce).
        WORLD("always-inline,globaldce,function(simplifycfg,sroa<modify-cfg>,early-cse<>),ipsccp,globalopt,cgscc(inline,function-attrs,function("
                + "sroa<modify-cfg>,early-cse<memssa>,correlated-propagation,simplifycfg,instcombine<no-verify-fixpoint>,"
                + "loop-mssa(loop-instsimplify,loop-rotate,licm<allowspeculation>,simple-loop-unswitch),simplifycfg,"
                + HOIST + ",irce,loop(loop-idiom,indvars,loop-deletion,loop-unroll-full),"
                + "gvn,sccp,jump-threading,instcombine<no-verify-fixpoint>,adce,dse,loop-mssa(licm<allowspeculation>),simplifycfg<sink-common-insts>)),"
                + "elim-avail-extern,deadargelim,globaldce,function(loop-vectorize,instcombine<no-verify-fixpoint>,simplifycfg<switch-to-lookup>),globaldce", 2),
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
