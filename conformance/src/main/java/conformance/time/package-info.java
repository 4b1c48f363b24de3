/// Durations, instants, dates, and clocks that never go back.
package conformance.time;
