/// The language: arithmetic and its edges, control flow, exceptions, initialisation, classes of every kind, generics, patterns.
package conformance.language;
