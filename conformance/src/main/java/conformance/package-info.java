/// The Java conformance suite: ordinary programs whose output tells right from wrong. The same class files run on HotSpot
/// and on the machine, and what they write must be equal. Start reading at [conformance.Suite].
package conformance;
