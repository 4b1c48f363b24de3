/// What several services need to hold octets.
package beetos.os.octets;
