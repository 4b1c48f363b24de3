/// Programs on files: what they print in an empty folder is the same on every machine that has files.
/// [FilePrograms] is the list of them, and runs them one after the other.
package conformance.files;
