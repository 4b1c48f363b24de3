/// The first programs: no library beyond String and System.out, each needing a little more of a compiler than the one before.
package conformance.basic;
