/// Makes the class files of programs fit for one process among others in a JVM: calls of the JDK that mean the whole machine become calls of
/// `beetos.hosted.guest`, and safe points are put in. Nothing else is changed: verification, lambdas, line numbers are the JVM's own.
///
/// Start reading at [Rewriter].
package beetos.hosted.rewrite;
