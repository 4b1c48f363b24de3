package beetos.compiler.backend;

import java.util.Arrays;

/// The blocks of one function as numbers, block 0 being the entry: who dominates whom, and who lies in a loop.
///
/// Dominators by the iterative algorithm over reverse postorder (Cooper, Harvey, Kennedy, "A Simple, Fast Dominance
/// Algorithm", 2001); a block lies in a loop if its strongly connected component has an edge inside (Tarjan, 1972).
/// Both walks keep their own stack: a method may have thousands of blocks in a row.
final class FlowGraph {
    private static final int NONE = -1;

    private final int[][] successors;
    private final int[] order;        // position in postorder; NONE if not reachable
    private final int[] blocks;       // the reachable blocks in postorder
    private final int[] dominator;
    private final boolean[] inLoop;

    FlowGraph(int[][] successors) {
        this.successors = successors;
        int count = successors.length;
        order = new int[count];
        dominator = new int[count];
        inLoop = new boolean[count];
        blocks = walk();
        dominate();
    }

    boolean reachable(int block) {
        return order[block] != NONE;
    }

    boolean inLoop(int block) {
        return inLoop[block];
    }

    /// The nearest block that dominates this one; the entry's is itself.
    int dominator(int block) {
        return dominator[block];
    }

    /// The nearest block that dominates both.
    int dominator(int a, int b) {
        while (a != b) {
            // Invariant: the answer dominates a and b; the one earlier in postorder lies below it.
            if (order[a] < order[b]) a = dominator[a];
            else b = dominator[b];
        }
        return a;
    }

    /// One depth-first walk gives the postorder and, by Tarjan's low links, the components.
    private int[] walk() {
        int count = successors.length, depth = 0, found = 0, done = 0, open = 0;
        int[] stack = new int[count], next = new int[count], index = new int[count], low = new int[count];
        int[] pending = new int[count], postorder = new int[count];
        boolean[] isPending = new boolean[count];
        Arrays.fill(order, NONE);
        Arrays.fill(index, NONE);
        stack[depth++] = 0;
        while (depth > 0) {
            int block = stack[depth - 1];
            if (index[block] == NONE) {
                index[block] = low[block] = found++;
                pending[open++] = block;
                isPending[block] = true;
            }
            if (next[block] < successors[block].length) {
                int target = successors[block][next[block]++];
                if (target == block) inLoop[block] = true;
                if (index[target] == NONE) stack[depth++] = target;
                else if (isPending[target]) low[block] = Math.min(low[block], index[target]);
                continue;
            }
            order[block] = done;
            postorder[done++] = block;
            depth--;
            if (depth > 0) low[stack[depth - 1]] = Math.min(low[stack[depth - 1]], low[block]);
            if (low[block] != index[block]) continue;
            boolean loop = pending[open - 1] != block;
            int member;
            do {
                member = pending[--open];
                isPending[member] = false;
                inLoop[member] |= loop;
            } while (member != block);
        }
        return Arrays.copyOf(postorder, done);
    }

    private void dominate() {
        int[][] predecessors = predecessors();
        Arrays.fill(dominator, NONE);
        dominator[0] = 0;
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int i = blocks.length - 2; i >= 0; i--) {   // reverse postorder, behind the entry
                int block = blocks[i], best = NONE;
                for (int from : predecessors[block]) {
                    if (dominator[from] != NONE) best = best == NONE ? from : dominator(best, from);
                }
                changed |= best != dominator[block];
                dominator[block] = best;
            }
        }
    }

    private int[][] predecessors() {
        int[] counts = new int[successors.length];
        for (int block : blocks) for (int target : successors[block]) counts[target]++;
        int[][] predecessors = new int[successors.length][];
        for (int block : blocks) predecessors[block] = new int[counts[block]];
        for (int block : blocks) for (int target : successors[block]) predecessors[target][--counts[target]] = block;
        return predecessors;
    }
}
