package beetos.compiler.analysis;

import beetos.compiler.model.CompileError;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import beetos.compiler.model.World;

/// A static method named in text as `package.Class.method`; the name must not be overloaded.
public final class NamedMethod {
    private NamedMethod() {}

    public static Method find(World world, String dotted, Object wantedBy) {
        int dot = dotted.lastIndexOf('.');
        Klass owner = world.require(dotted.substring(0, dot).replace('.', '/'), wantedBy);
        Method found = null;
        for (Method method : owner.methods.values()) {
            if (method.name.equals(dotted.substring(dot + 1)) && method.isStatic()) {
                if (found != null) {
                    throw new CompileError(dotted + " is overloaded, named by " + wantedBy);
                }
                found = method;
            }
        }
        if (found == null) {
            throw new CompileError("there is no static method " + dotted + ", named by " + wantedBy);
        }
        return found.implementation();
    }
}
