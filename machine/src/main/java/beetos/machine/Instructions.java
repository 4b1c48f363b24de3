package beetos.machine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A static method whose metal body is this instruction text. Operands are `$0`, `$1`, … in the order of the constraints:
/// the result first (if the method returns one), then the parameters. The Java body is the hosted meaning.
///
/// Constraints are LLVM's (LLVM Language Reference, "Inline Asm Constraint String"): `=r` a result register, `r` an
/// operand register, `~{memory}` the text touches memory; `={x0}` and `{x0}` name the register. `$0` prints the 64-bit register, `${0:w}`
/// its 32-bit half. The text is never removed, duplicated or reordered with others.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Instructions {
    String value();

    String constraints() default "";
}
