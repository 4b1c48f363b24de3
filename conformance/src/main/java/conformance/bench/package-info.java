/// Benchmarks: each prints a checksum and takes its size as an argument.
package conformance.bench;
