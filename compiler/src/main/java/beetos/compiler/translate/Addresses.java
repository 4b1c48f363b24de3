package beetos.compiler.translate;

import java.util.HashMap;
import java.util.Map;

/// Pointers to physical memory. The direct map's base is one bit pattern above all physical addresses, so LLVM sees `base | address` and, of
/// an address that is a sum with a constant, the constant as the offset of the load or store: one `orr` for all fields of a record.
final class Addresses {
    private record Sum(String value, long constant) {}

    /// Offsets that a load or store of any width can have.
    private static final long NEAR = 4096;

    private final MethodTranslator m;
    private final Map<String, Sum> sums = new HashMap<>();

    Addresses(MethodTranslator method) {
        this.m = method;
    }

    /// `result` is `a + b`.
    void sum(String result, String a, String b) {
        if (a.startsWith("%") && !b.startsWith("%")) {
            long constant = Long.parseLong(b);
            if (constant > 0 && constant < NEAR) {
                sums.put(result, new Sum(a, constant));
            }
        }
    }

    String pointer(String address, long base) {
        Sum sum = base == 0 ? null : sums.get(address);
        String start = sum == null ? address : sum.value;
        String whole = base == 0 ? start : m.out.assign("or i64 " + start + ", " + base);
        String pointer = m.out.assign("inttoptr i64 " + whole + " to ptr");
        return sum == null ? pointer : m.accesses().at(pointer, sum.constant);
    }
}
