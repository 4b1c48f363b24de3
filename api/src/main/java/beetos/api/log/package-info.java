/// The protocol of the system's log: a stream to write to, and what was written last.
package beetos.api.log;
