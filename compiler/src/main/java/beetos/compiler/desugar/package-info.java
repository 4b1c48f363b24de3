/// From `invokedynamic` to `invokestatic`: each call site that javac emits gets a class of its own with one static method of the
/// site's descriptor, so that analysis, interpreter and back end never see a bootstrap method.
///
/// Invariants: a site has one target for ever; names of made classes follow from the caller and the site's place in it, never
/// from the order of discovery. Method handles exist only as constants of a bootstrap, never as values.
///
/// Start reading at [beetos.compiler.desugar.Desugar].
package beetos.compiler.desugar;
