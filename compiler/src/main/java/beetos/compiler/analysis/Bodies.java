package beetos.compiler.analysis;

import beetos.compiler.model.Method;

/// Methods whose body the compiler gives: instruction text, linker symbols, and the operations that LLVM or the image answers.
public final class Bodies {
    private Bodies() {}

    public static boolean isGiven(Method method) {
        return switch (method.owner.name) {
            case "beetos/runtime/Generated", "beetos/machine/Address", "beetos/machine/Text" -> true;
            case "beetos/machine/Memory" -> true;
            case "beetos/machine/Mmio" -> method.isStatic() && (method.name.startsWith("load") || method.name.startsWith("store"));
            case "jdk/internal/misc/Unsafe" -> UnsafeNames.isGiven(method);
            case "java/lang/invoke/VarHandle" -> method.isNative() && method.descriptor.startsWith("([Ljava/lang/Object;)");
            case "java/lang/Object" -> method.name.equals("getClass");
            case "java/lang/Math", "java/lang/StrictMath" -> isMath(method);
            case "java/lang/Float", "java/lang/Double" -> method.isNative();
            case "java/lang/Integer", "java/lang/Long" -> isBits(method.name);
            default -> isText(method) || method.isNative() && method.name.equals("registerNatives");
        };
    }

    /// Instruction text or a linker symbol.
    public static boolean isText(Method method) {
        return method.isStatic() && (method.annotation("Instructions") != null || method.annotation("Assembly") != null || method.annotation("LinkSymbol") != null);
    }

    private static boolean isMath(Method method) {
        return switch (method.name + method.descriptor) {
            case "sqrt(D)D", "floor(D)D", "ceil(D)D", "rint(D)D", "abs(D)D", "abs(F)F", "fma(DDD)D", "fma(FFF)F", "multiplyHigh(JJ)J", "unsignedMultiplyHigh(JJ)J",
                    "max(II)I", "min(II)I", "max(JJ)J", "min(JJ)J", "max(DD)D", "min(DD)D", "max(FF)F", "min(FF)F", "abs(I)I", "abs(J)J" -> true;
            default -> false;
        };
    }

    private static boolean isBits(String name) {
        return switch (name) {
            case "bitCount", "numberOfLeadingZeros", "numberOfTrailingZeros", "reverse", "reverseBytes", "rotateLeft", "rotateRight", "compareUnsigned",
                    "divideUnsigned", "remainderUnsigned" -> true;
            default -> false;
        };
    }
}
