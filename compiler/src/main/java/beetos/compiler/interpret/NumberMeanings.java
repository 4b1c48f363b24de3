package beetos.compiler.interpret;

import java.util.Map;

/// Native methods that compute: bits of floating-point values, and operations that IEEE 754 defines exactly.
final class NumberMeanings {
    void define(Map<String, Meaning> to) {
        to.put("java/lang/Float.floatToRawIntBits", a -> Float.floatToRawIntBits((Float) a[0]));
        to.put("java/lang/Float.intBitsToFloat", a -> Float.intBitsToFloat((Integer) a[0]));
        to.put("java/lang/Double.doubleToRawLongBits", a -> Double.doubleToRawLongBits((Double) a[0]));
        to.put("java/lang/Double.longBitsToDouble", a -> Double.longBitsToDouble((Long) a[0]));
        for (String owner : new String[] {"java/lang/Math", "java/lang/StrictMath"}) {
            to.put(owner + ".sqrt", a -> Math.sqrt((Double) a[0]));
            to.put(owner + ".fma(DDD)D", a -> Math.fma((Double) a[0], (Double) a[1], (Double) a[2]));
            to.put(owner + ".fma(FFF)F", a -> Math.fma((Float) a[0], (Float) a[1], (Float) a[2]));
        }
    }
}
