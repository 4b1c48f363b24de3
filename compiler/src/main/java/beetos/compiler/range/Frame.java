package beetos.compiler.range;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What is known at one place of a method: of its variables, of its operand stack, and which slots hold an array of equally long new rows
/// that nothing else knows.
final class Frame {
    final Zone zone;
    final List<Term> stack;
    final BitSet grids;

    Frame(Zone zone, List<Term> stack, BitSet grids) {
        this.zone = zone;
        this.stack = stack;
        this.grids = grids;
    }

    Frame copy() {
        return new Frame(zone.copy(), new ArrayList<>(stack), (BitSet) grids.clone());
    }

    void push(Term term) {
        stack.add(term);
    }

    Term pop() {
        return stack.removeLast();
    }

    /// The last value that another one was not made of: pops as many as a descriptor or an instruction takes.
    void pop(int values) {
        for (int i = 0; i < values; i++) {
            pop();
        }
    }

    /// The variable is about to change: what is on the stack keeps its value.
    void changing(int variable, Long step) {
        stack.replaceAll(term -> term.after(variable, step));
    }

    void assign(int variable, Term term) {
        boolean moves = term.isVariable(variable);
        changing(variable, moves ? (Long) term.offset() : null);
        zone.assign(variable, term);
    }

    /// What is true on both ways into a block.
    Frame join(Frame other, boolean widen) {
        List<Term> joined = new ArrayList<>();
        for (int i = 0; i < stack.size(); i++) {
            joined.add(join(stack.get(i), other.stack.get(i), other.zone));
        }
        BitSet both = (BitSet) grids.clone();
        both.and(other.grids);
        return new Frame(zone.join(other.zone, widen), joined, both);
    }

    private Term join(Term a, Term b, Zone others) {
        if (a.equals(b)) {
            return a;
        }
        if (a.wide() != b.wide() || a.kind() != b.kind() || !a.isNumber()) {
            return a.isNumber() || b.isNumber() ? a.wide() ? Term.LONG : Term.INT : a.wide() ? Term.WIDE : Term.OTHER;
        }
        boolean within = b.low(others) >= a.low() && b.high(others) <= a.high();
        return within ? Term.between(a.low(), a.high(), a.wide()) : a.wide() ? Term.LONG : Term.INT;
    }

    @Override public boolean equals(Object other) {
        return other instanceof Frame frame && zone.equals(frame.zone) && stack.equals(frame.stack) && grids.equals(frame.grids);
    }

    @Override public int hashCode() {
        return stack.hashCode();
    }
}
