/// The protocol of a disk: whole sectors by number.
package beetos.api.block;
