/// Lambdas, method references, streams, Optional and Objects.
package conformance.functional;
