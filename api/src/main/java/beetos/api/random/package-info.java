/// The protocol of `trng`: random octets.
package beetos.api.random;
