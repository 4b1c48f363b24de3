package beetos.compiler.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.compiler.desugar.Desugar;
import beetos.compiler.heap.ArrayObject;
import beetos.compiler.heap.Layout;
import beetos.compiler.model.ClassSource;
import beetos.compiler.model.Klass;
import beetos.compiler.model.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Class initialisers of the JDK: which finish, that they leave what HotSpot leaves, and that nothing of the host gets in.
class JdkInitializersTest {
    private static final List<String> COMPARED = List.of("java/lang/CharacterDataLatin1", "java/lang/CharacterData00", "java/lang/CharacterData01", "java/lang/Integer$IntegerCache", "java/lang/Long$LongCache",
            "java/lang/Character$CharacterCache", "java/lang/Byte$ByteCache", "java/lang/Short$ShortCache", "java/lang/Integer", "java/lang/Long", "java/lang/Double", "java/lang/Float", "java/lang/Boolean",
            "java/lang/Math", "java/lang/FdLibm", "java/lang/FdLibm$Pow", "java/lang/String", "java/util/Collections", "java/util/Optional", "java/util/HashMap", "java/util/ArrayList", "java/util/Arrays",
            "java/util/BitSet", "java/util/Base64$Encoder", "java/util/Base64$Decoder", "java/util/HexFormat", "java/util/concurrent/TimeUnit", "java/util/regex/Pattern", "java/util/regex/CharPredicates",
            "java/util/stream/StreamOpFlag", "java/math/BigInteger", "java/math/BigDecimal", "java/math/MathContext", "java/math/RoundingMode", "java/math/MutableBigInteger", "jdk/internal/math/FDBigInteger",
            "jdk/internal/math/MathUtils", "jdk/internal/math/FloatingDecimal", "jdk/internal/math/DoubleToDecimal", "jdk/internal/math/FloatToDecimal", "jdk/internal/util/DecimalDigits",
            "jdk/internal/util/HexDigits", "java/time/Duration", "java/time/LocalTime", "java/time/LocalDate", "java/time/DayOfWeek", "java/time/ZoneOffset", "java/nio/ByteOrder");

    /// A program that uses collections, text, streams, locks and atomics needs these; each must be done at build time.
    private static final List<String> NEEDED = List.of("java/util/HashMap", "java/util/concurrent/ConcurrentHashMap", "java/util/concurrent/atomic/AtomicInteger", "java/util/concurrent/atomic/AtomicLong",
            "java/util/concurrent/atomic/AtomicReference", "java/util/concurrent/atomic/AtomicBoolean", "java/util/concurrent/locks/AbstractQueuedSynchronizer", "java/util/concurrent/locks/LockSupport",
            "java/util/concurrent/ConcurrentLinkedQueue", "java/util/concurrent/CopyOnWriteArrayList", "java/util/concurrent/FutureTask", "java/util/concurrent/ThreadPoolExecutor", "java/util/ImmutableCollections",
            "java/util/EnumMap", "java/util/TreeMap", "java/util/PriorityQueue", "java/util/stream/ReferencePipeline", "java/util/stream/Collectors", "java/util/Locale", "java/util/Formatter",
            "java/nio/charset/Charset", "sun/nio/cs/UTF_8", "java/io/PrintStream", "java/io/OutputStreamWriter", "java/lang/StringBuilder", "java/lang/ThreadLocal", "java/util/Comparators$NaturalOrderComparator");

    private final World world = new World(new ClassSource(List.of(), List.of()), Map.of());
    private final Interpreter interpreter = new Interpreter(world, new Desugar(world));

    @Test void mostFinish() {
        List<Klass> classes = Classes.initialized(world, Classes.PACKAGES);
        List<String> left = new ArrayList<>();
        for (Klass klass : classes) {
            if (!interpreter.initialize(klass)) {
                left.add(klass + ": " + interpreter.reason(klass).lines().findFirst().orElseThrow());
            }
        }
        System.out.println(classes.size() - left.size() + " of " + classes.size() + " initialisers of the JDK finish at build time");
        assertTrue(left.size() < classes.size() / 10, () -> String.join("\n", left));
    }

    @Test void whatProgramsNeedFinishes() {
        for (String name : NEEDED) {
            Klass klass = world.require(name, "the test");
            assertTrue(interpreter.initialize(klass), () -> name + ": " + interpreter.reason(klass));
        }
    }

    @Test void sameAsHotSpot() {
        List<String> flags = new ArrayList<>();
        for (String name : new TreeSet<>(Object.class.getModule().getDescriptor().packages())) {
            flags.addAll(List.of("--add-opens", "java.base/" + name + "=ALL-UNNAMED"));
        }
        String output = Child.run(HotSpotStatics.class, flags, COMPARED.toArray(String[]::new));
        assertTrue(output.matches("compared \\d{5,}\n"), output);
    }

    @Test void sameUnderEveryHost() {
        String plain = Child.run(HeapDump.class, List.of());
        assertTrue(plain.contains("java/util/concurrent/ConcurrentHashMap DONE"), plain.substring(0, 1000));
        assertEquals(plain, Child.run(HeapDump.class, List.of("-XX:-UseCompressedOops", "-XX:ActiveProcessorCount=1", "-Duser.language=fr", "-Dfile.encoding=ISO-8859-1", "-Djava.util.Arrays.useLegacyMergeSort=true")));
    }

    @Test void ownLayout() {
        assertTrue(interpreter.initialize(world.find("java/util/concurrent/ConcurrentHashMap")));
        Klass map = world.find("java/util/concurrent/ConcurrentHashMap");
        assertEquals((long) Layout.ARRAY_ELEMENTS, ((Number) map.declaredField("ABASE").value).longValue());
        assertEquals(3, map.declaredField("ASHIFT").value);
        assertEquals((long) map.declaredField("sizeCtl").offset, map.declaredField("SIZECTL").value);
        Klass longs = world.find("jdk/internal/misc/Unsafe");
        assertEquals(8, ((Number) longs.declaredField("ARRAY_LONG_INDEX_SCALE").value).intValue());
        assertEquals(256, ((ArrayObject) initialized("java/lang/Integer$IntegerCache").declaredField("cache").value).length());
    }

    @Test void listedForRunTime() {
        Klass random = world.find("java/util/SplittableRandom");
        assertFalse(interpreter.initialize(random));
        assertEquals("seeds from the clock", interpreter.reason(random));
        assertTrue(interpreter.isListed(random));
        Klass unlisted = world.find("java/lang/ProcessEnvironment");
        assertFalse(interpreter.initialize(unlisted));
        assertFalse(interpreter.isListed(unlisted));
    }

    /// A rule or meaning for what the JDK no longer has would be silently without effect.
    @Test void everyNameExists() {
        List<String> gone = new ArrayList<>();
        for (String name : new Policy().names()) {
            if (world.find(name) == null || world.find(name).initializer() == null) {
                gone.add(name);
            }
        }
        for (String name : interpreter.meanings.names()) {
            int end = name.indexOf('(') < 0 ? name.length() : name.indexOf('(');
            Klass owner = world.find(name.substring(0, name.lastIndexOf('.', end)));
            if (owner == null || owner.methods.values().stream().noneMatch(m -> m.symbol().equals(name) || (m.owner.name + "." + m.name).equals(name))) {
                gone.add(name);
            }
        }
        assertEquals(List.of(), gone);
    }

    private Klass initialized(String name) {
        Klass klass = world.require(name, "the test");
        assertTrue(interpreter.initialize(klass), () -> interpreter.reason(klass));
        return klass;
    }
}
