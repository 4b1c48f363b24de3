package beetos.kernel.aarch64;

import beetos.machine.Assembly;

/// V0 to V31, FPSR and FPCR, between the registers and a thread's save area (beetos.kernel.Context), given by its virtual address.
/// FP and SIMD access is on when these run.
final class VectorRegisters {
    private VectorRegisters() {}

    private static RuntimeException metalOnly() {
        return new UnsupportedOperationException("VectorRegisters: metal only");
    }

    @Assembly("""
            .arch   armv8.2-a+simd
            add     x1, x0, #288                    // Context.V
            stp     q0, q1, [x1], #32
            stp     q2, q3, [x1], #32
            stp     q4, q5, [x1], #32
            stp     q6, q7, [x1], #32
            stp     q8, q9, [x1], #32
            stp     q10, q11, [x1], #32
            stp     q12, q13, [x1], #32
            stp     q14, q15, [x1], #32
            stp     q16, q17, [x1], #32
            stp     q18, q19, [x1], #32
            stp     q20, q21, [x1], #32
            stp     q22, q23, [x1], #32
            stp     q24, q25, [x1], #32
            stp     q26, q27, [x1], #32
            stp     q28, q29, [x1], #32
            stp     q30, q31, [x1], #32
            mrs     x2, fpsr
            mrs     x3, fpcr
            stp     x2, x3, [x1]                    // Context.FPSR, FPCR
            ret
            """)
    static void save(long context) { throw metalOnly(); }

    @Assembly("""
            .arch   armv8.2-a+simd
            add     x1, x0, #288
            ldp     q0, q1, [x1], #32
            ldp     q2, q3, [x1], #32
            ldp     q4, q5, [x1], #32
            ldp     q6, q7, [x1], #32
            ldp     q8, q9, [x1], #32
            ldp     q10, q11, [x1], #32
            ldp     q12, q13, [x1], #32
            ldp     q14, q15, [x1], #32
            ldp     q16, q17, [x1], #32
            ldp     q18, q19, [x1], #32
            ldp     q20, q21, [x1], #32
            ldp     q22, q23, [x1], #32
            ldp     q24, q25, [x1], #32
            ldp     q26, q27, [x1], #32
            ldp     q28, q29, [x1], #32
            ldp     q30, q31, [x1], #32
            ldp     x2, x3, [x1]
            msr     fpsr, x2
            msr     fpcr, x3
            ret
            """)
    static void load(long context) { throw metalOnly(); }

    /// Saves to the first save area and loads from the second. The base is V1's place, from where every offset is in reach.
    @Assembly("""
            .arch   armv8.2-a+simd
            add     x0, x0, #304
            add     x1, x1, #304
            stp     q0, q1, [x0, #-16]
            stp     q2, q3, [x0, #16]
            stp     q4, q5, [x0, #48]
            stp     q6, q7, [x0, #80]
            stp     q8, q9, [x0, #112]
            stp     q10, q11, [x0, #144]
            stp     q12, q13, [x0, #176]
            stp     q14, q15, [x0, #208]
            stp     q16, q17, [x0, #240]
            stp     q18, q19, [x0, #272]
            stp     q20, q21, [x0, #304]
            stp     q22, q23, [x0, #336]
            stp     q24, q25, [x0, #368]
            stp     q26, q27, [x0, #400]
            stp     q28, q29, [x0, #432]
            stp     q30, q31, [x0, #464]
            mrs     x2, fpsr
            mrs     x3, fpcr
            stp     x2, x3, [x0, #496]
            ldp     q0, q1, [x1, #-16]
            ldp     q2, q3, [x1, #16]
            ldp     q4, q5, [x1, #48]
            ldp     q6, q7, [x1, #80]
            ldp     q8, q9, [x1, #112]
            ldp     q10, q11, [x1, #144]
            ldp     q12, q13, [x1, #176]
            ldp     q14, q15, [x1, #208]
            ldp     q16, q17, [x1, #240]
            ldp     q18, q19, [x1, #272]
            ldp     q20, q21, [x1, #304]
            ldp     q22, q23, [x1, #336]
            ldp     q24, q25, [x1, #368]
            ldp     q26, q27, [x1, #400]
            ldp     q28, q29, [x1, #432]
            ldp     q30, q31, [x1, #464]
            ldp     x2, x3, [x1, #496]
            msr     fpsr, x2
            msr     fpcr, x3
            ret
            """)
    static void exchange(long from, long to) { throw metalOnly(); }
}
