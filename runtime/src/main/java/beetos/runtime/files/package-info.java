/// Files as the JDK asks for them, on whatever is below: the `java.nio.file` provider, its paths and channels, and what `java.io` does.
///
/// [FileService] is the seam: absolute paths, open files by number. [FilePlatform] answers the one of this program; the compiler puts the
/// board's or the file system service's in its place. What names a file here takes any service, so that tests run it on a plain JVM.
/// Only a program that uses files reaches any of this.
///
/// Start reading at [FileService], then [SystemFilesProvider].
package beetos.runtime.files;
