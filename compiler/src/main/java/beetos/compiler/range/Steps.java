package beetos.compiler.range;

import beetos.compiler.model.Descriptors;
import beetos.compiler.model.Kind;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.*;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What each instruction does to a [Frame] (JVMS 6.5), and which accesses it proves.
final class Steps {
    final BitSet within = new BitSet();
    final BitSet present = new BitSet();
    Frame frame;
    /// Whether the last branch can be passed without being taken.
    boolean possible;
    private final Slots slots;
    private final BitSet escaped;

    Steps(Slots slots, BitSet escaped) {
        this.slots = slots;
        this.escaped = escaped;
    }

    /// An array goes where its slot does not see it.
    void let(Term term) {
        let(term, escaped);
    }

    static void let(Term term, BitSet escaped) {
        if (term.kind() == Term.Kind.ARRAY) {
            escaped.set(term.plus());
        }
    }

    private void letGo(int values) {
        for (int i = 0; i < values; i++) {
            let(frame.pop());
        }
    }

    void step(int at, Instruction instruction) {
        switch (instruction) {
            case NopInstruction n -> { }
            case LoadInstruction l -> load(l.slot(), l.typeKind().asLoadable());
            case StoreInstruction s -> store(s.slot(), s.typeKind().asLoadable());
            case IncrementInstruction i -> {
                int variable = slots.number(i.slot());
                Term sum = Term.sum(frame.zone, Term.variable(variable, Integer.MIN_VALUE, Integer.MAX_VALUE, false), Term.constant(i.constant(), false), false);
                frame.assign(variable, sum.isNumber() ? sum : Term.INT);
            }
            case ConstantInstruction c -> frame.push(switch (c.constantValue()) {
                case Integer value -> Term.constant(value, false);
                case Long value -> Term.constant(value, true);
                default -> other(c.typeKind());
            });
            case StackInstruction s -> shuffle(s.opcode());
            case OperatorInstruction o -> Arithmetic.operate(this, o.opcode());
            case ConvertInstruction c -> Arithmetic.convert(frame, c.opcode());
            case ArrayLoadInstruction a -> loadElement(at, a);
            case ArrayStoreInstruction a -> {
                let(frame.pop());
                Term index = frame.pop();
                Term array = frame.pop();
                if (a.opcode() == Opcode.AASTORE) {
                    let(array);
                }
                access(at, array, index);
            }
            case FieldInstruction f -> {
                switch (f.opcode()) {
                    case GETSTATIC -> { }
                    case PUTFIELD -> letGo(2);
                    default -> letGo(1);
                }
                if (f.opcode() == Opcode.GETSTATIC || f.opcode() == Opcode.GETFIELD) {
                    frame.push(result(f.type().stringValue()));
                }
            }
            case InvokeInstruction i -> call(i.type().stringValue(), i.opcode() == Opcode.INVOKESTATIC ? 0 : 1);
            case InvokeDynamicInstruction i -> call(i.type().stringValue(), 0);
            case NewObjectInstruction n -> frame.push(Term.OTHER);
            case NewPrimitiveArrayInstruction n -> made(List.of(frame.pop()));
            case NewReferenceArrayInstruction n -> made(List.of(frame.pop()));
            case NewMultiArrayInstruction n -> {
                List<Term> lengths = new ArrayList<>();
                for (int i = 0; i < n.dimensions(); i++) {
                    lengths.addFirst(frame.pop());
                }
                made(lengths);
            }
            case TypeCheckInstruction t -> {
                letGo(1);
                frame.push(t.opcode() == Opcode.INSTANCEOF ? Term.between(0, 1, false) : Term.OTHER);
            }
            case MonitorInstruction m -> letGo(1);
            default -> throw new IllegalArgumentException("instruction " + instruction.opcode());
        }
    }

    private static Term other(TypeKind kind) {
        return switch (kind.asLoadable()) {
            case INT -> Term.INT;
            case LONG -> Term.LONG;
            case DOUBLE -> Term.WIDE;
            default -> Term.OTHER;
        };
    }

    private static Term result(String descriptor) {
        return switch (Kind.of(descriptor)) {
            case BOOLEAN -> Term.between(0, 1, false);
            case BYTE -> Term.between(Byte.MIN_VALUE, Byte.MAX_VALUE, false);
            case SHORT -> Term.between(Short.MIN_VALUE, Short.MAX_VALUE, false);
            case CHAR -> Term.between(0, Character.MAX_VALUE, false);
            case INT -> Term.INT;
            case LONG -> Term.LONG;
            case DOUBLE -> Term.WIDE;
            default -> Term.OTHER;
        };
    }

    private void load(int slot, TypeKind kind) {
        frame.push(switch (kind) {
            case INT -> Term.variable(slots.number(slot), Integer.MIN_VALUE, Integer.MAX_VALUE, false);
            case LONG -> Term.variable(slots.number(slot), -Zone.NONE, Zone.NONE, true);
            case REFERENCE -> Term.array(Term.Kind.ARRAY, slot);
            default -> other(kind);
        });
    }

    private void store(int slot, TypeKind kind) {
        Term value = frame.pop();
        if (kind == TypeKind.INT || kind == TypeKind.LONG) {
            frame.assign(slots.number(slot), value.isNumber() ? value : kind == TypeKind.INT ? Term.INT : Term.LONG);
        } else if (kind == TypeKind.REFERENCE) {
            storeArray(slot, value);
        }
    }

    /// The slot's length and rows are now those of the value; what was loaded from the slot is no longer known by it.
    private void storeArray(int slot, Term value) {
        let(value);
        frame.stack.forEach(term -> {
            if (term.kind() == Term.Kind.ARRAY && term.plus() == slot) {
                let(term);
            }
        });
        frame.stack.replaceAll(term -> (term.kind() == Term.Kind.ARRAY || term.kind() == Term.Kind.ROW) && term.plus() == slot ? Term.OTHER : term);
        Term length = lengthOf(value);
        boolean grid = value.kind() == Term.Kind.NEW && value.second() != null && !escaped.get(slot);
        Term row = grid ? value.second().after(slots.length(slot), null) : Term.between(0, Integer.MAX_VALUE, false);   // it may be the length that goes now
        frame.assign(slots.length(slot), length);
        frame.assign(slots.row(slot), row);
        frame.grids.set(slot, grid);
    }

    /// The number of elements, if the value is an array and not null.
    Term lengthOf(Term array) {
        return switch (array.kind()) {
            case ARRAY -> Term.variable(slots.length(array.plus()), 0, Integer.MAX_VALUE, false);
            case ROW -> Term.variable(slots.row(array.plus()), 0, Integer.MAX_VALUE, false);
            case NEW -> array.first();
            default -> Term.between(0, Integer.MAX_VALUE, false);
        };
    }

    private void loadElement(int at, ArrayLoadInstruction load) {
        Term index = frame.pop();
        Term array = frame.pop();
        access(at, array, index);
        boolean row = load.opcode() == Opcode.AALOAD && array.kind() == Term.Kind.ARRAY && frame.grids.get(array.plus());
        if (row) {
            present.set(at);
        }
        frame.push(row ? Term.array(Term.Kind.ROW, array.plus()) : switch (load.opcode()) {
            case BALOAD -> Term.between(Byte.MIN_VALUE, Byte.MAX_VALUE, false);
            case CALOAD -> Term.between(0, Character.MAX_VALUE, false);
            case SALOAD -> Term.between(Short.MIN_VALUE, Short.MAX_VALUE, false);
            default -> other(load.typeKind());
        });
    }

    private void access(int at, Term array, Term index) {
        Term length = lengthOf(array);
        if (index.isNumber() && index.low(frame.zone) >= 0 && isLess(index, length)) {
            within.set(at);
        }
        Term passed = index.notNegative();
        Term.constrain(frame.zone, Term.constant(0, false), passed, 0);
        Term.constrain(frame.zone, passed, length, -1);
    }

    private boolean isLess(Term index, Term length) {
        Zone zone = frame.zone;
        if (index.high(zone) < length.low(zone)) {
            return true;
        }
        return length.plus() >= 0 && length.minus() == Zone.ZERO && Zone.sum(index.above(zone, length.plus()), -length.offset()) < 0;
    }

    /// New arrays: that there is one proves that no length is negative.
    private void made(List<Term> lengths) {
        List<Term> known = new ArrayList<>();
        for (Term length : lengths) {
            Term passed = length.notNegative();
            Term.constrain(frame.zone, Term.constant(0, false), passed, 0);
            Term.constrain(frame.zone, passed, Term.constant(Integer.MAX_VALUE, false), 0);
            known.add(passed.isNumber() ? passed.within(0, Integer.MAX_VALUE) : Term.between(0, Integer.MAX_VALUE, false));
        }
        frame.push(Term.made(known.getFirst(), known.size() > 1 ? known.get(1) : null));
    }

    private void call(String descriptor, int receiver) {
        letGo(Descriptors.parameters(descriptor).size() + receiver);
        String type = Descriptors.result(descriptor);
        if (Kind.of(type) != Kind.VOID) {
            frame.push(result(type));
        }
    }

    /// The frame on the way to the branch's target, or null if it is never taken; this frame is the other way's.
    Frame branch(Opcode opcode) {
        possible = true;
        return Branches.branch(this, opcode);
    }

    private void shuffle(Opcode opcode) {
        switch (opcode) {
            case POP -> frame.pop();
            case POP2 -> take(2);
            case DUP -> insert(1, 0);
            case DUP_X1 -> insert(1, 1);
            case DUP_X2 -> insert(1, 2);
            case DUP2 -> insert(2, 0);
            case DUP2_X1 -> insert(2, 1);
            case DUP2_X2 -> insert(2, 2);
            default -> {
                Term top = frame.pop();
                Term below = frame.pop();
                frame.push(top);
                frame.push(below);
            }
        }
    }

    /// A new array that is there twice is known to more than one variable.
    private void insert(int words, int under) {
        List<Term> copied = take(words);
        copied.replaceAll(term -> term.kind() == Term.Kind.NEW ? Term.made(term.first(), null) : term);
        List<Term> kept = take(under);
        frame.stack.addAll(copied);
        frame.stack.addAll(kept);
        frame.stack.addAll(copied);
    }

    private List<Term> take(int words) {
        List<Term> taken = new ArrayList<>();
        while (words > 0) {
            Term term = frame.pop();
            taken.addFirst(term);
            words -= term.wide() ? 2 : 1;
        }
        return taken;
    }
}
