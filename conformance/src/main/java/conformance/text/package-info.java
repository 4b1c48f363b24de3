/// Text and numbers into each other: parsing, printing, String.format, regular expressions.
package conformance.text;
