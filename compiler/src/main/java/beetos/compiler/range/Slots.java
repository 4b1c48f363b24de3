package beetos.compiler.range;

import beetos.compiler.model.Kind;
import beetos.compiler.model.Method;
import java.lang.classfile.CodeElement;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// The variables of a method in the [Zone]: a slot has one for its number, one for the length of its array and one for that of the array's rows.
final class Slots {
    private enum Use { NUMBER, LENGTH, ROW }

    private record Name(int slot, Use use) {}

    private final Map<Name, Integer> numbers = new HashMap<>();

    private Slots() {}

    static Slots of(Method method) {
        Slots slots = new Slots();
        for (CodeElement element : method.elements()) {
            switch (element) {
                case LoadInstruction l -> slots.add(l.slot(), l.typeKind());
                case StoreInstruction s -> slots.add(s.slot(), s.typeKind());
                case IncrementInstruction i -> slots.add(i.slot(), TypeKind.INT);
                default -> { }
            }
        }
        return slots;
    }

    private void add(int slot, TypeKind kind) {
        switch (kind.asLoadable()) {
            case INT, LONG -> add(new Name(slot, Use.NUMBER));
            case REFERENCE -> {
                add(new Name(slot, Use.LENGTH));
                add(new Name(slot, Use.ROW));
            }
            default -> { }
        }
    }

    private void add(Name name) {
        numbers.putIfAbsent(name, numbers.size() + 1);
    }

    /// Of the variables, with the number 0.
    int count() {
        return numbers.size() + 1;
    }

    int number(int slot) {
        return numbers.get(new Name(slot, Use.NUMBER));
    }

    int length(int slot) {
        return numbers.get(new Name(slot, Use.LENGTH));
    }

    int row(int slot) {
        return numbers.get(new Name(slot, Use.ROW));
    }

    /// Nothing is known but that lengths are lengths.
    Frame unknown() {
        Zone zone = new Zone(count());
        numbers.forEach((name, variable) -> {
            if (name.use != Use.NUMBER) {
                zone.constrain(variable, Zone.ZERO, Integer.MAX_VALUE);
                zone.constrain(Zone.ZERO, variable, 0);
            }
        });
        return new Frame(zone, new ArrayList<>(), new BitSet());
    }

    /// At the method's begin.
    Frame start(Method method) {
        Frame frame = unknown();
        int slot = 0;
        for (Kind kind : method.parameters) {
            Integer variable = numbers.get(new Name(slot, Use.NUMBER));
            if (variable != null && kind.computational() == Kind.INT) {
                frame.zone.constrain(variable, Zone.ZERO, Integer.MAX_VALUE);
                frame.zone.constrain(Zone.ZERO, variable, -(long) Integer.MIN_VALUE);
            }
            slot += kind.isWide() ? 2 : 1;
        }
        return frame;
    }
}
