/// Methods of the JDK that are replaced one by one, each by exact name and descriptor; `SubstitutesTest` finds any that a JDK no longer has.
///
/// Whole classes are replaced only where their fields change; those are under `src/patch/java`. Everything else of java.base runs as it is.
package beetos.runtime.jdk;
