package beetos.compiler.analysis;

import beetos.compiler.model.Method;
import java.util.regex.Pattern;

/// Which methods of `jdk.internal.misc.Unsafe` are compiled to loads, stores and atomics in place.
public final class UnsafeNames {
    private static final Pattern ACCESS = Pattern.compile(
            "(get|put)(Boolean|Byte|Char|Short|Int|Long|Float|Double|Reference)(Volatile|Acquire|Release|Opaque)?");
    private static final Pattern EXCHANGE = Pattern.compile(
            "(compareAndSet|compareAndExchange|weakCompareAndSet)(Int|Long|Reference)(Acquire|Release|Plain)?");
    private static final Pattern UPDATE = Pattern.compile("getAnd(Add|Set)(Int|Long|Reference)(Acquire|Release)?");
    private static final Pattern UNALIGNED = Pattern.compile("(get|put)(Char|Short|Int|Long)Unaligned");

    private UnsafeNames() {}

    static boolean isGiven(Method method) {
        String name = method.name;
        if (method.isStatic()) {
            return name.equals("registerNatives");
        }
        boolean onObject = method.descriptor.startsWith("(Ljava/lang/Object;J");
        boolean onAddress = method.descriptor.startsWith("(J") && ACCESS.matcher(name).matches() && !name.contains("Reference");
        return onAddress || onObject && (ACCESS.matcher(name).matches() || EXCHANGE.matcher(name).matches() || UPDATE.matcher(name).matches()
                || UNALIGNED.matcher(name).matches() && !method.descriptor.contains("Z"))
                || name.endsWith("Fence") && method.descriptor.equals("()V");
    }
}
