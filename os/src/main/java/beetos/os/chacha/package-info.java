/// A random generator on ChaCha20, for `trng` and for the process manager's address spaces.
package beetos.os.chacha;
