/// What compilers get wrong without anybody noticing: merged throws, torn words, overflow and signed zeros reasoned away,
/// locals in handlers, loops turned into copies.
package conformance.traps;
