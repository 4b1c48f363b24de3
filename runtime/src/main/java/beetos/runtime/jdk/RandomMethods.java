package beetos.runtime.jdk;

import beetos.runtime.Seeds;
import beetos.runtime.Substitute;

/// The initialiser is for serialization, but for the seed.
@Substitute(value = "java/util/Random", initializer = false)
final class RandomMethods {
    private RandomMethods() {}

    static long seedUniquifier() { return Seeds.next(); }
}
