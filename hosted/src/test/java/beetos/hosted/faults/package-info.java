/// The whole system, and something in it that fails on purpose: memory is refused, a service dies, a device falls silent, at each point of a range.
/// Whatever it is, the system goes on, and the shell answers. Start reading at `FaultsTest`, then `Visit`; `DisturbedLoader` is how it fails.
package beetos.hosted.faults;
