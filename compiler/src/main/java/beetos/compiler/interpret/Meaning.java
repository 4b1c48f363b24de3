package beetos.compiler.interpret;

/// What a method does at build time, instead of its code. Arguments (the receiver first) and result are as in
/// [beetos.compiler.model.Field#value]; null for void.
interface Meaning {
    Object call(Object[] arguments);
}
