package beetos.compiler.backend;

import java.util.List;

/// IR that several tests use.
final class Ir {
    static final String METHOD = "nounwind \"disable-tail-calls\"=\"true\" \"frame-pointer\"=\"non-leaf\"";
    static final String CHECKED = METHOD + " \"beetos-stack-check\"";

    /// fib as the translator writes it: the error is looked at after each call.
    static final String FIB = """
            define internal i32 @fib(i32 %n, ptr swifterror %error) ATTRIBUTES {
              %set = load ptr, ptr %error
              %clear = icmp eq ptr %set, null
              call void @llvm.assume(i1 %clear)
              %small = icmp slt i32 %n, 2
              br i1 %small, label %base, label %recur
            base:
              ret i32 %n
            recur:
              %n1 = sub i32 %n, 1
              %f1 = call i32 @fib(i32 %n1, ptr swifterror %error)
              %e1 = load ptr, ptr %error
              %ok1 = icmp eq ptr %e1, null
              br i1 %ok1, label %second, label %thrown
            thrown:
              ret i32 undef
            second:
              %n2 = sub i32 %n, 2
              %f2 = call i32 @fib(i32 %n2, ptr swifterror %error)
              %e2 = load ptr, ptr %error
              %ok2 = icmp eq ptr %e2, null
              br i1 %ok2, label %sum, label %thrown
            sum:
              %f = add i32 %f1, %f2
              ret i32 %f
            }
            declare void @llvm.assume(i1)
            """;

    private Ir() {}

    static List<ObjectFile> object(String ir, Options options) {
        return List.of(new ObjectFile("test", Llvm.compile("test.ll", ir, options)));
    }

    static Elf link(String ir, Layout layout, String entry) {
        return new Linker().link(object(ir, Options.PROCESS), layout, entry);
    }
}
