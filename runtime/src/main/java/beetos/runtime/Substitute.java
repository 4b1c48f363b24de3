package beetos.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A class of `beetos.runtime.jdk` whose non-private static methods replace those of a JDK class: a static method by the same name and
/// descriptor; an instance method by one with the receiver put first.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Substitute {
    /// Internal name of the JDK class, such as `java/lang/Object`.
    String value();

    /// False drops the JDK class's own initialiser.
    boolean initializer() default true;
}
