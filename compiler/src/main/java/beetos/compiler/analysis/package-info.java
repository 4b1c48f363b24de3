/// Which part of the closed world a program can reach, and where each virtual call can go.
///
/// Rapid type analysis: a method is reachable if a reachable method names it, or if a virtual call with its selector may meet
/// an instantiated class that runs it. Class initialisers of the JDK and of BeetOS run while the analysis goes on, in the build-time
/// interpreter; the objects that they leave in reachable statics count as instantiated.
///
/// Start reading at [Reachability].
package beetos.compiler.analysis;
