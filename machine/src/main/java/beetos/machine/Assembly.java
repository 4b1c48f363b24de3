package beetos.machine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A static method that is nothing but this instruction text: no prologue, no epilogue (vectors, context switch, first code).
/// `{package.Class.method}` in the text stands for the symbol of that static method, which becomes reachable by it;
/// `{{` is one brace. A method of this kind is always reachable once its class is named by a root.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Assembly {
    String value();

    /// Section of the object file; the linker keeps `.text.first` at the start of the image.
    String section() default ".text";

    /// Alignment in bytes, a power of two.
    int align() default 4;
}
