package beetos.os.procman;

import beetos.abi.Manifest;
import beetos.os.bundle.ManifestView;
import java.util.ArrayList;
import java.util.List;

/// The programs to start at boot, each behind those whose services it uses; where that is a circle, in the bundle's order.
final class ServiceOrder {
    private final Programs programs;
    private final List<Integer> order = new ArrayList<>();

    private ServiceOrder(Programs programs) {
        this.programs = programs;
    }

    /// All services but `first`, which runs already.
    static List<Integer> of(Programs programs, int first) {
        ServiceOrder order = new ServiceOrder(programs);
        boolean[] visited = new boolean[programs.count()];
        visited[first] = true;
        for (int program = 0; program < visited.length; program++) {
            order.visit(program, visited);
        }
        return order.order;
    }

    private void visit(int program, boolean[] visited) {
        ManifestView manifest = programs.manifest(program);
        if (visited[program] || !manifest.has(Manifest.SERVICE)) {
            return;
        }
        visited[program] = true;
        List<String> needs = manifest.texts(Manifest.CONNECTS);
        for (int i = 0; i < needs.size(); i++) {
            for (int other = 0; other < visited.length; other++) {
                if (programs.manifest(other).allows(Manifest.REGISTERS, needs.get(i))) {
                    visit(other, visited);
                }
            }
        }
        order.add(program);
    }
}
