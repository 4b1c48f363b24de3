package beetos.machine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A static method that is entered from instruction text or hardware: a run-time entry (vector, thread start), and a root of
/// reachability and of the kernel-Java check. `boot` marks an entry that runs once, before any other, and may allocate.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Root {
    boolean boot() default false;
}
