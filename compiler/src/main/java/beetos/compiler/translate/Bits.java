package beetos.compiler.translate;

import beetos.compiler.model.CompileError;
import beetos.compiler.model.Kind;
import beetos.compiler.model.Method;
import java.util.List;

/// Bit and arithmetic methods of Math, Integer, Long, Float and Double that are one instruction or a few.
final class Bits {
    private Bits() {}

    static void call(MethodTranslator m, Method target, List<Value> arguments) {
        Function out = m.out;
        String type = target.parameters.getFirst().value();
        String a = arguments.getFirst().text();
        String b = arguments.size() > 1 ? arguments.get(1).text() : "";
        String bits = type.equals("double") ? "f64" : type.equals("float") ? "f32" : type;
        String text = switch (target.name) {
            case "sqrt", "floor", "ceil", "rint", "bitreverse" -> out.assign("call " + type + " @llvm." + target.name + "." + bits + "(" + type + " " + a + ")");
            case "abs" -> bits.startsWith("f") ? out.assign("call " + type + " @llvm.fabs." + bits + "(" + type + " " + a + ")")
                    : out.assign("call " + type + " @llvm.abs." + bits + "(" + type + " " + a + ", i1 false)");
            case "max", "min" -> out.assign("call " + type + " @llvm." + (bits.startsWith("f") ? target.name + "imum" : "s" + target.name) + "." + bits
                    + "(" + type + " " + a + ", " + type + " " + b + ")");
            case "fma" -> out.assign("call " + type + " @llvm.fma." + bits + "(" + type + " " + a + ", " + type + " " + b + ", " + type + " " + arguments.get(2).text() + ")");
            case "multiplyHigh" -> high(out, a, b, "sext");
            case "unsignedMultiplyHigh" -> high(out, a, b, "zext");
            case "bitCount" -> toInt(out, type, out.assign("call " + type + " @llvm.ctpop." + type + "(" + type + " " + a + ")"));
            case "numberOfLeadingZeros" -> toInt(out, type, out.assign("call " + type + " @llvm.ctlz." + type + "(" + type + " " + a + ", i1 false)"));
            case "numberOfTrailingZeros" -> toInt(out, type, out.assign("call " + type + " @llvm.cttz." + type + "(" + type + " " + a + ", i1 false)"));
            case "reverse" -> out.assign("call " + type + " @llvm.bitreverse." + type + "(" + type + " " + a + ")");
            case "reverseBytes" -> out.assign("call " + type + " @llvm.bswap." + type + "(" + type + " " + a + ")");
            case "rotateLeft" -> rotate(out, "fshl", type, a, b);
            case "rotateRight" -> rotate(out, "fshr", type, a, b);
            case "compareUnsigned" -> out.assign("call i32 @llvm.ucmp.i32." + type + "(" + type + " " + a + ", " + type + " " + b + ")");
            case "divideUnsigned", "remainderUnsigned" -> {
                m.check(out.assign("icmp eq " + type + " " + b + ", 0"), 3, "division()V", "");
                yield out.assign((target.name.startsWith("d") ? "udiv " : "urem ") + type + " " + a + ", " + b);
            }
            case "floatToRawIntBits", "doubleToRawLongBits", "intBitsToFloat", "longBitsToDouble" ->
                    out.assign("bitcast " + type + " " + a + " to " + target.result.value());
            default -> throw new CompileError(m.place() + ": no body for " + target);
        };
        m.push(target.result, text);
    }

    private static String toInt(Function out, String type, String count) {
        return type.equals("i64") ? out.assign("trunc i64 " + count + " to i32") : count;
    }

    private static String rotate(Function out, String funnel, String type, String value, String distance) {
        String wide = type.equals("i64") ? out.assign("zext i32 " + distance + " to i64") : distance;
        return out.assign("call " + type + " @llvm." + funnel + "." + type + "(" + type + " " + value + ", " + type + " " + value + ", " + type + " " + wide + ")");
    }

    private static String high(Function out, String a, String b, String extend) {
        String wideA = out.assign(extend + " i64 " + a + " to i128");
        String wideB = out.assign(extend + " i64 " + b + " to i128");
        String product = out.assign("mul i128 " + wideA + ", " + wideB);
        return out.assign("trunc i128 " + out.assign("lshr i128 " + product + ", 64") + " to i64");
    }
}
