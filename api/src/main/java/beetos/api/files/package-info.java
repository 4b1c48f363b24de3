/// The protocol of the file system: paths are resolved by one connection, each open file is a connection of its own.
package beetos.api.files;
