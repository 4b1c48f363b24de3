package beetos.compiler.backend;

import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FlowGraphTest {
    /// Block d dominates b if b cannot be reached without d; b lies in a loop if it reaches itself.
    @Test
    void agreesWithTheDefinitionsOnRandomGraphs() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            int count = 1 + random.nextInt(12);
            int[][] successors = new int[count][];
            for (int i = 0; i < count; i++) successors[i] = random.ints(random.nextInt(4), 0, count).toArray();
            for (int i = 0; i < count; i++) successors[i] = java.util.Arrays.stream(successors[i]).filter(s -> s != 0).toArray();
            FlowGraph graph = new FlowGraph(successors);
            for (int b = 0; b < count; b++) {
                boolean reachable = reaches(successors, 0, b, -1) || b == 0;
                assertEquals(reachable, graph.reachable(b), "seed " + seed);
                if (!reachable) continue;
                assertEquals(reaches(successors, b, b, -1), graph.inLoop(b), "seed " + seed);
                List<Integer> dominators = new ArrayList<>();
                for (int d = 0; d < count; d++) {
                    boolean candidate = d == 0 || reaches(successors, 0, d, -1);
                    if (d == b || d == 0 || b != 0 && candidate && !reaches(successors, 0, b, d)) dominators.add(d);
                }
                List<Integer> found = new ArrayList<>(List.of(b));
                for (int d = b; d != 0; ) found.add(d = graph.dominator(d));
                assertEquals(dominators, found.stream().sorted().toList(), "seed " + seed);
            }
        }
    }

    @Test
    void takesAThousandBlocksInARow() {
        int[][] successors = new int[100_000][];
        for (int i = 0; i < successors.length; i++) successors[i] = i + 1 < successors.length ? new int[] {i + 1} : new int[0];
        assertEquals(99_998, new FlowGraph(successors).dominator(99_999));
    }

    /// Whether a path of at least one edge leads from one block to another around `avoided`.
    private static boolean reaches(int[][] successors, int from, int to, int avoided) {
        boolean[] seen = new boolean[successors.length];
        List<Integer> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            for (int s : successors[open.removeLast()]) {
                if (s == avoided) continue;
                if (s == to) return true;
                if (!seen[s]) {
                    seen[s] = true;
                    open.add(s);
                }
            }
        }
        return false;
    }
}
