package beetos.compiler.translate;

import java.util.Map;
import java.util.TreeMap;

/// Facts of the whole image that modules name and the linker fills in: places in the tables and numbers that follow from their order.
/// So a module stays the same, and its object file is found in the cache, when another module's classes, literals or statics change.
/// In an image of one module the facts stand in the code itself.
final class Symbols {
    /// `size` and `alignment` are what a module may know of the place.
    private record Place(String address, long size, int alignment) {}

    final boolean parted;
    private final Map<String, Place> places = new TreeMap<>();
    private final Map<String, Integer> numbers = new TreeMap<>();

    Symbols(boolean parted) {
        this.parted = parted;
    }

    /// A place by its address in the tables, as a constant of the IR.
    String place(String name, String address, long size, int alignment) {
        if (!parted) {
            return address;
        }
        places.put(name, new Place(address, size, alignment));
        return Ir.global(name);
    }

    /// A number below 2^32, as an operand in the function: two instructions that the linker completes.
    String number(Function out, String name, int value) {
        if (!parted) {
            return Integer.toString(value);
        }
        numbers.put(name, value);
        String symbol = "\\22" + Ir.escape(name).replace("$", "$$") + "\\22";
        return out.assign("call i32 asm \"movz ${0:w}, #:abs_g1:" + symbol + "\\0Amovk ${0:w}, #:abs_g0_nc:" + symbol + "\", \"=r\"() #7");
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    /// The declaration of a place.
    String declare(String name) {
        Place place = places.get(name);
        return Ir.global(name) + " = external hidden global [" + place.size + " x i8], align " + place.alignment + "\n";
    }

    /// The definitions of all that modules have named: to be written after them, into the module that has the tables.
    String define() {
        StringBuilder text = new StringBuilder();
        places.forEach((name, place) -> text.append(Ir.global(name)).append(" = hidden alias i8, ptr ").append(place.address).append('\n'));
        numbers.forEach((name, value) -> {
            String symbol = "\\22" + Ir.escape(name) + "\\22";
            text.append("module asm \".globl ").append(symbol).append("\"\nmodule asm \".hidden ").append(symbol)
                    .append("\"\nmodule asm \".set ").append(symbol).append(", ").append(value).append("\"\n");
        });
        return text.toString();
    }
}
