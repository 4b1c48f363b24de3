/// Exceptions that the machine throws itself, their messages and traces, and how a program ends.
package conformance.machine;
