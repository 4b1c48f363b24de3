/// The protocol of pipes: what is written at one end is read at the other.
package beetos.api.pipe;
