/// What program code calls in hosted mode where the JDK's own method would mean the whole JVM: the substitutes of `beetos.hosted.rewrite`'s table, and
/// the beginning of a process. These classes are defined once for each process, so their static fields are the process's. They are
/// hosted mode's counterpart of the replaced classes in `runtime`, whose behaviour they follow.
///
/// Start reading at [Start].
package beetos.hosted.guest;
