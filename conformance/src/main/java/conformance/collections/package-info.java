/// The collections of java.util, with their order of iteration, and the algorithms of Collections and Arrays.
package conformance.collections;
