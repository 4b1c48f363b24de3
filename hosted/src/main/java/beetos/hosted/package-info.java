/// Hosted mode: the whole system in one JVM process. The portable kernel runs unchanged on simulated RAM and device models; services and
/// programs run as ordinary Java, each process in a class loader of its own.
///
/// - [Machine] is RAM, devices and the kernel; whoever runs holds the *processor*, and hands it on as the kernel says.
/// - [ProgramThread] is a thread at EL0: a virtual thread on an executor of its own, so that what its Java code waits for is seen.
/// - [Program] is a process: its class loader, its code points, its threads that are about to begin.
/// - `beetos.hosted.rewrite` makes class files of programs the process's own; `beetos.hosted.guest` is what they call instead of the JDK.
/// - `beetos.hosted.image` makes the bundle, whose images are stand-ins; `beetos.hosted.device` has the device models.
///
/// docs/hosted.md tells the whole. Start reading at [Machine], then [ProgramThread].
package beetos.hosted;
