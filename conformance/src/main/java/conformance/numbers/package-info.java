/// Mathematics: Math and StrictMath, big numbers, random numbers, bits, and floating point that must not be reordered.
package conformance.numbers;
