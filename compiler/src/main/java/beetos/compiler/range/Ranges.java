package beetos.compiler.range;

import beetos.compiler.model.Method;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.*;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// The proofs for one method, by the place of the instruction in [Method#elements].
///
/// Blocks are run until nothing becomes weaker; after a few rounds what still becomes weaker is given up, so that there is an end. That arrays in
/// a slot are known to it alone is first supposed of all slots; a use that lets one out takes it back, and everything is run again.
/// A handler is entered with nothing known.
public final class Ranges {
    private static final Ranges NONE = new Ranges(new BitSet(), new BitSet());
    /// Methods with more instructions or variables than that are not looked at.
    private static final int LONGEST = 1500;
    private static final int MOST_VARIABLES = 48;
    /// Rounds until bounds are widened, and until the method is given up.
    private static final int PATIENCE = 3;
    private static final int END = 24;

    private final BitSet within;
    private final BitSet present;

    private Ranges(BitSet within, BitSet present) {
        this.within = within;
        this.present = present;
    }

    /// The index of this array access is surely in range, if its array is there.
    public boolean isWithin(int place) {
        return within.get(place);
    }

    /// What this array access loads is surely not null.
    public boolean isPresent(int place) {
        return present.get(place);
    }

    public static Ranges of(Method method) {
        List<CodeElement> elements = method.elements();
        if (elements.size() > LONGEST || !isWorthALook(elements)) {
            return NONE;
        }
        Slots slots = Slots.of(method);
        return slots.count() > MOST_VARIABLES ? NONE : new Run(method, slots).proofs();
    }

    /// A length is known somewhere, and there is a loop with an array access in it or an index that was a long.
    private static boolean isWorthALook(List<CodeElement> elements) {
        Map<Label, Integer> labels = new HashMap<>();
        BitSet accesses = new BitSet();
        boolean lengths = false;
        boolean worthy = false;
        for (int i = 0; i < elements.size(); i++) {
            switch (elements.get(i)) {
                case LabelTarget target -> labels.put(target.label(), i);
                case ArrayLoadInstruction a -> accesses.set(i);
                case ArrayStoreInstruction a -> accesses.set(i);
                case NewPrimitiveArrayInstruction n -> lengths = true;
                case NewReferenceArrayInstruction n -> lengths = true;
                case NewMultiArrayInstruction n -> lengths = true;
                case OperatorInstruction o -> lengths |= o.opcode() == Opcode.ARRAYLENGTH;
                case ConvertInstruction c -> worthy |= c.opcode() == Opcode.L2I && i + 1 < elements.size() && elements.get(i + 1) instanceof ArrayLoadInstruction;
                case BranchInstruction b -> {
                    Integer target = labels.get(b.target());
                    worthy |= target != null && accesses.nextSetBit(target) >= 0;
                }
                case DiscontinuedInstruction d -> {
                    return false;
                }
                default -> { }
            }
        }
        return lengths && worthy;
    }

    /// One method's run.
    private static final class Run {
        private final Method method;
        private final List<CodeElement> elements;
        private final Slots slots;
        private final Map<Label, Integer> positions = new HashMap<>();
        private final BitSet leaders = new BitSet();
        /// Blocks that something behind them goes back to.
        private final BitSet heads = new BitSet();
        private final Map<Integer, Frame> entries = new TreeMap<>();
        private final Map<Integer, Integer> visits = new HashMap<>();
        private final TreeSet<Integer> work = new TreeSet<>();
        private final BitSet escaped = new BitSet();

        Run(Method method, Slots slots) {
            this.method = method;
            this.slots = slots;
            elements = method.elements();
            for (int i = 0; i < elements.size(); i++) {
                if (elements.get(i) instanceof LabelTarget target) {
                    positions.put(target.label(), i);
                }
            }
            for (int i = 0; i < elements.size(); i++) {
                switch (elements.get(i)) {
                    case BranchInstruction b -> {
                        leaders.set(positions.get(b.target()));
                        heads.set(positions.get(b.target()), positions.get(b.target()) <= i || heads.get(positions.get(b.target())));
                    }
                    case TableSwitchInstruction s -> {
                        leaders.set(positions.get(s.defaultTarget()));
                        s.cases().forEach(c -> leaders.set(positions.get(c.target())));
                    }
                    case LookupSwitchInstruction s -> {
                        leaders.set(positions.get(s.defaultTarget()));
                        s.cases().forEach(c -> leaders.set(positions.get(c.target())));
                    }
                    case ExceptionCatch c -> leaders.set(positions.get(c.handler()));
                    default -> { }
                }
            }
        }

        Ranges proofs() {
            while (true) {
                BitSet before = (BitSet) escaped.clone();
                entries.clear();
                visits.clear();
                if (!runBlocks()) {
                    return NONE;
                }
                Steps last = new Steps(slots, escaped);
                entries.forEach((start, frame) -> block(start, frame.copy(), last, false));
                if (escaped.equals(before)) {
                    return new Ranges(last.within, last.present);
                }
            }
        }

        private boolean runBlocks() {
            enter(0, slots.start(method));
            for (CodeElement element : elements) {
                if (element instanceof ExceptionCatch c) {
                    Frame frame = slots.unknown();
                    frame.push(Term.OTHER);
                    enter(positions.get(c.handler()), frame);
                }
            }
            while (!work.isEmpty()) {
                int start = work.pollFirst();
                if (visits.merge(start, 1, Integer::sum) > END) {
                    return false;
                }
                block(start, entries.get(start).copy(), new Steps(slots, escaped), true);
            }
            return true;
        }

        /// One block; its edges are taken when `flows`.
        private void block(int start, Frame frame, Steps steps, boolean flows) {
            steps.frame = frame;
            for (int at = start; at < elements.size(); at++) {
                if (at != start && leaders.get(at)) {
                    edge(at, frame, flows);
                    return;
                }
                if (!(elements.get(at) instanceof Instruction instruction)) {
                    continue;
                }
                switch (instruction) {
                    case BranchInstruction b -> {
                        Frame taken = steps.branch(b.opcode());
                        edge(positions.get(b.target()), taken, flows);
                        if (b.opcode() == Opcode.GOTO || b.opcode() == Opcode.GOTO_W || !steps.possible) {
                            return;
                        }
                    }
                    case TableSwitchInstruction s -> {
                        frame.pop();
                        edge(positions.get(s.defaultTarget()), frame, flows);
                        s.cases().forEach(c -> edge(positions.get(c.target()), frame, flows));
                        return;
                    }
                    case LookupSwitchInstruction s -> {
                        frame.pop();
                        edge(positions.get(s.defaultTarget()), frame, flows);
                        s.cases().forEach(c -> edge(positions.get(c.target()), frame, flows));
                        return;
                    }
                    case ReturnInstruction r -> {
                        if (r.opcode() != Opcode.RETURN) {
                            steps.let(frame.pop());
                        }
                        return;
                    }
                    case ThrowInstruction t -> {
                        return;
                    }
                    default -> steps.step(at, instruction);
                }
            }
        }

        /// Arrays on the stack leave the slot that they are of: another block may find something else there.
        private void edge(int target, Frame frame, boolean flows) {
            if (flows && frame != null) {
                Frame entering = frame.copy();
                entering.stack.forEach(term -> Steps.let(term, escaped));
                entering.stack.replaceAll(term -> term.isNumber() ? term : term.wide() ? Term.WIDE : Term.OTHER);
                enter(target, entering);
            }
        }

        private void enter(int target, Frame frame) {
            Frame known = entries.get(target);
            Frame joined = known == null ? frame : known.join(frame, heads.get(target) && visits.getOrDefault(target, 0) >= PATIENCE);
            if (!joined.equals(known)) {
                entries.put(target, joined);
                work.add(target);
            }
        }
    }
}
