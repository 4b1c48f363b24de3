/// Random octets from a ChaCha20 generator.
package beetos.os.trng;
