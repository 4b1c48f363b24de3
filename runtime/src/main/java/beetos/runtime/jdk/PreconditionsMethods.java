package beetos.runtime.jdk;

import beetos.runtime.Messages;
import beetos.runtime.Substitute;
import java.util.List;
import java.util.function.BiFunction;
import jdk.internal.util.Preconditions;

/// The bounds checks' failures without `String.format`: that edge alone takes a small program from 138 methods to 2,087.
@Substitute("jdk/internal/util/Preconditions")
final class PreconditionsMethods {
    private PreconditionsMethods() {}

    static RuntimeException outOfBoundsCheckIndex(BiFunction<String, ? super List<Number>, ?> maker, int index, int length) {
        return made(maker, Messages.index(index, length));
    }

    static RuntimeException outOfBoundsCheckFromToIndex(BiFunction<String, ? super List<Number>, ?> maker, int from, int to, int length) {
        return made(maker, Messages.range(from, to, length));
    }

    static RuntimeException outOfBoundsCheckFromIndexSize(BiFunction<String, ? super List<Number>, ?> maker, int from, int size, int length) {
        return made(maker, Messages.sized(from, size, length));
    }

    static RuntimeException outOfBoundsCheckIndex(BiFunction<String, ? super List<Number>, ?> maker, long index, long length) {
        return made(maker, Messages.index(index, length));
    }

    static RuntimeException outOfBoundsCheckFromToIndex(BiFunction<String, ? super List<Number>, ?> maker, long from, long to, long length) {
        return made(maker, Messages.range(from, to, length));
    }

    static RuntimeException outOfBoundsCheckFromIndexSize(BiFunction<String, ? super List<Number>, ?> maker, long from, long size, long length) {
        return made(maker, Messages.sized(from, size, length));
    }

    private static RuntimeException made(BiFunction<?, ?, ?> maker, String message) {
        if (maker == Preconditions.SIOOBE_FORMATTER) {
            return new StringIndexOutOfBoundsException(message);
        }
        return maker == Preconditions.AIOOBE_FORMATTER ? new ArrayIndexOutOfBoundsException(message) : new IndexOutOfBoundsException(message);
    }
}
