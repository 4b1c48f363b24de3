/// The protocol of the process manager: programs are started, waited for and ended through it.
///
/// A *job* is a started program as its starter holds it: a connection whose badge is that process.
package beetos.api.process;
