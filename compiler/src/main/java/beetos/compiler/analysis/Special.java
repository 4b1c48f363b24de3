package beetos.compiler.analysis;

import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;

/// What invokespecial runs (JVMS 6.5 "invokespecial").
public final class Special {
    private Special() {}

    public static Method target(Method caller, Klass named, Method resolved) {
        if (resolved.isConstructor() || resolved.isPrivate() || named.isInterface() || caller.owner == named
                || caller.owner.superclass == null || !caller.owner.superclass.isSubtypeOf(named)) {
            return resolved;
        }
        Method selected = caller.owner.superclass.select(resolved.selector());
        return selected == null ? resolved : selected;
    }
}
