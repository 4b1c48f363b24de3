package beetos.compiler.model;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.util.ArrayList;
import java.util.List;

/// A method. [#implementation] is what a call to it reaches: itself, or its substitute.
public final class Method {
    public final Klass owner;
    public final String name;
    public final String descriptor;
    public final int flags;
    /// Kinds of the parameters as passed: the receiver first for instance methods.
    public final List<Kind> parameters;
    public final Kind result;
    final MethodModel model;
    Method substitute;
    private CodeModel code;
    private List<CodeElement> elements;

    Method(Klass owner, String name, String descriptor, int flags, MethodModel model) {
        this.owner = owner;
        this.name = name;
        this.descriptor = descriptor;
        this.flags = flags;
        this.model = model;
        List<Kind> kinds = new ArrayList<>();
        if (!isStatic()) {
            kinds.add(Kind.REFERENCE);
        }
        for (String parameter : Descriptors.parameters(descriptor)) {
            kinds.add(Kind.of(parameter));
        }
        this.parameters = List.copyOf(kinds);
        this.result = Kind.of(Descriptors.result(descriptor));
    }

    public Method implementation() {
        return substitute == null ? this : substitute;
    }

    /// The code, or null for abstract and native methods.
    public CodeModel code() {
        if (code == null && model != null) {
            code = model.code().map(c -> (CodeModel) c).orElse(null);
        }
        return code;
    }

    /// The code's elements, always the same objects; empty where there is no code.
    public List<CodeElement> elements() {
        if (elements == null) {
            elements = code() == null ? List.of() : List.copyOf(code().elementList());
        }
        return elements;
    }

    public MethodModel model() {
        return model;
    }

    /// The arguments of an annotation of the machine module by simple name (`Instructions`, `Assembly`, `LinkSymbol`, `Root`), or null.
    public Annotated annotation(String simpleName) {
        return model == null ? null : Annotated.find(model, "Lbeetos/machine/" + simpleName + ";");
    }

    public boolean isStatic() {
        return (flags & ClassFile.ACC_STATIC) != 0;
    }

    public boolean isPrivate() {
        return (flags & ClassFile.ACC_PRIVATE) != 0;
    }

    public boolean isAbstract() {
        return (flags & ClassFile.ACC_ABSTRACT) != 0;
    }

    public boolean isNative() {
        return (flags & ClassFile.ACC_NATIVE) != 0;
    }

    public boolean isSynchronized() {
        return (flags & ClassFile.ACC_SYNCHRONIZED) != 0;
    }

    public boolean isFinal() {
        return (flags & ClassFile.ACC_FINAL) != 0 || (owner.flags & ClassFile.ACC_FINAL) != 0;
    }

    public boolean isConstructor() {
        return name.equals("<init>");
    }

    public boolean isInitializer() {
        return name.equals("<clinit>");
    }

    /// Whether calls to it are dispatched on the receiver's class.
    public boolean isVirtual() {
        return !isStatic() && !isPrivate() && name.charAt(0) != '<';
    }

    /// Name and descriptor: what an overriding method shares.
    public String selector() {
        return name + descriptor;
    }

    /// The linker's symbol.
    public String symbol() {
        return owner.name + "." + name + descriptor;
    }

    @Override public String toString() {
        return symbol();
    }
}
