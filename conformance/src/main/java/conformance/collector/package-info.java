/// The collector: many times the heap, long lists, large arrays, fragmentation, roots in registers, memory used up.
package conformance.collector;
