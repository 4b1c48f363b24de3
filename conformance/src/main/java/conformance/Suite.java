package conformance;

import static conformance.Program.Need.FEW_COLLECTIONS;
import static conformance.Program.Need.HEAP;
import static conformance.Program.Need.PROCESS;
import static conformance.Program.Need.THREADS;

import conformance.Program.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The table of all programs, area by area, in the order in which they ask more of a machine.
/// Each prints what tells right from wrong, and the same on every correct machine.
public final class Suite {
    private static final int SHORT = 0;
    private static final int LONG = 1;

    /// What every test runs.
    public static final List<Program> PROGRAMS = table(SHORT);

    /// The same work in amounts that take minutes: collector and benchmarks with large arguments.
    public static final List<Program> LONG_PROGRAMS = table(LONG);

    private final List<Program> programs = new ArrayList<>();

    private Suite() { }

    private static List<Program> table(int length) {
        Suite suite = new Suite();
        if (length == SHORT) {
            suite.core();
            suite.library();
            suite.machine();
            suite.collector();
        } else {
            suite.demanding();
        }
        return List.copyOf(suite.programs);
    }

    private void core() {
        all("basic", """
            PrintLiteral PrintNumbers IntArithmetic Loops Conditions StaticCalls StaticFields IntArrays Fields VirtualCalls
            InterfaceCalls Exceptions StringConcat StringBasics LongArithmetic Switches ObjectArrays NarrowTypes BuilderByHand
            LinkedNodes DoubleArithmetic BitOperations""");
        one("basic", "ArgumentsEcho", List.of("one", "two-words", "caf\u00e9"), "");
        one("basic", "ExitStatus", List.of(), "", PROCESS);
        one("basic", "UncaughtException", List.of(), "", PROCESS);
        all("language", """
            IntEdges LongEdges Shifts LongCompare FloatCompare Saturation NumberConversions SpecialDoubles Remainders ConstantKinds
            ManyLocals StackShuffles EvaluationOrder StringSwitch EnumSwitch SwitchYield LargeSwitch NestedFinally TryWithResources
            MultiCatch StaticInitOrder InitCycles InitFailure InstanceInit InterfaceFields DefaultMethods Diamonds Hiding InnerClasses
            LocalClasses Enums Records SealedTypes PatternSwitch RecordPatterns PatternFailure InstanceOf ArrayCovariance ArrayClones
            MultiArrays GenericsBridges Overloads Boxing TextBlocks Labels Varargs Synchronized ExceptionTypes ObjectMethods
            ClassObjects Assertions DeepRecursion Everything""");
        all("traps", """
            SignedOverflow SignedZeros WordTearing StackMerges HandlerLocals ManyHandlers LinesOfThrows ErrorPaths MemoryLoops
            SpinFlags ManyInterfaces RegisterPressure LargeMethod""");
    }

    private void library() {
        all("strings", """
            Builder BuilderNumbers Search Substrings Compare CaseMapping StripTrim ReplaceJoin CodePoints Utf8 Output Characters
            Interning Concatenations HashCodes ByteStreams""");
        one("strings", "Lines", List.of(), "one two\n\tthree  four\n\nlast without end");
        one("strings", "ReaderInput", List.of(), "12\n caf\u00e9 \n-30\n\n9000000000\nlast");
        all("collections", """
            ArrayLists LinkedLists HashMaps HashCollisions LinkedHashMaps TreeMaps Sets ArrayDeques PriorityQueues BitSets
            EnumCollections Immutables CollectionsMethods Iterators SortedArrays StableSorts ArraysMethods ParallelForms
            OldCollections OwnCollections Comparators WordCount""");
        all("functional", """
            Lambdas MethodReferences FunctionTypes OwnFunctional StreamBasics StreamReductions Collecting StreamSources Primes
            Optionals ObjectsMethods""");
        all("numbers", """
            MathRounding MathExact MathFunctions MathAccuracy FloatBits IntegerMethods BigIntegers BigPowers BigDecimals PiDigits
            Randoms SplittableRandoms NumberClasses Mandelbrot Checksums Kahan DotProducts""");
        all("text", """
            ParseIntegers PrintIntegers PrintDoubles PrintFloats ParseDoubles RoundTrips FormatIntegers FormatText FormatDoubles
            FormatErrors RegexMatch RegexReplace SplitStrings Tokenizers HexAndBase64""");
        all("time", "Durations Instants Dates Clocks TimeUnits");
        all("libraries", "LangStrings LangNumbers LangBuilders JsonParse JsonWrite JsonErrors");
    }

    private void machine() {
        all("machine", "NullPointers Bounds Casts Divisions NegativeSizes ArrayStores ThrowHeavy Rethrown TraceInInit Properties");
        one("machine", "StackOverflow", List.of(), "", FEW_COLLECTIONS);
        for (String name : "StackTraces CauseTraces UncaughtCause UncaughtInInit ShutdownOrder".split(" ")) {
            one("machine", name, List.of(), "", PROCESS);
        }
        all("concurrent", """
            Atomics Adders VarHandles Locks ConditionMisuse BlockingQueues ConcurrentMaps CopyOnWrite ThreadLocals Interrupts
            CompletedFutures""");
        all("concurrent", """
            StartAndJoin MonitorCounter WaitNotify QueuePipeline SharedAtomics Conditions Executors Barriers InterruptOthers
            InitByThreads ThreadFactories""", THREADS);
        all("concurrent", "ThreadFailures DaemonThreads", THREADS, PROCESS);
    }

    private void collector() {
        all("collector", "Churn LargeArrays Fragmentation RegisterRoots InteriorPointers DeepGraph References");
        one("collector", "GrowingMap", List.of(), "", FEW_COLLECTIONS);
        one("collector", "MillionNodes", List.of("200000"), "", FEW_COLLECTIONS);
        one("collector", "OutOfMemory", List.of(), "", HEAP, PROCESS);
        all("bench", "Sieve Fib Matrix NBody BinaryTrees Richards Strings HashMaps ThrowCatch Interfaces");
    }

    private void demanding() {
        one("collector", "Churn", List.of("10240"), "", HEAP, PROCESS);
        one("collector", "MillionNodes", List.of("1000000"), "");
        one("bench", "Sieve", List.of("5000000"), "");
        one("bench", "Fib", List.of("35"), "");
        one("bench", "Matrix", List.of("300"), "");
        one("bench", "NBody", List.of("200000"), "");
        one("bench", "BinaryTrees", List.of("16"), "");
        one("bench", "Richards", List.of("200"), "");
        one("bench", "Strings", List.of("100000"), "");
        one("bench", "HashMaps", List.of("500000"), "");
        one("bench", "ThrowCatch", List.of("5000000"), "");
        one("bench", "Interfaces", List.of("2000000"), "");
    }

    private void all(String area, String names, Need... needs) {
        for (String name : names.trim().split("\\s+")) {
            one(area, name, List.of(), "", needs);
        }
    }

    private void one(String area, String name, List<String> arguments, String input, Need... needs) {
        programs.add(new Program("conformance." + area + "." + name, arguments, input, Set.of(needs)));
    }
}
