/// Unmodified libraries at work: commons-lang3 and minimal-json.
package conformance.libraries;
