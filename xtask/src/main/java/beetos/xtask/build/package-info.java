/// Brings classes up to date without Maven where that is safe: one changed file is compiled in a second, and Maven needs many to find that nothing else
/// changed. Whatever is not plainly safe is Maven's.
///
/// Start reading at [Recompile].
package beetos.xtask.build;
