/// Atomics, locks, queues and maps on one thread, and then on several.
package conformance.concurrent;
