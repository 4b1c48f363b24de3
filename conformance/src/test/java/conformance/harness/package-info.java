/// Runs the suite on HotSpot and on the machine and compares. Start reading at [ConformanceTest].
package conformance.harness;
