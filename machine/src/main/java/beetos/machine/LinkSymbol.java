package beetos.machine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A static method without parameters that returns the run-time address of this linker symbol as a `long`.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LinkSymbol {
    String value();
}
