/// Strings, builders, characters, encodings, and the three standard streams.
package conformance.strings;
