package beetos.compiler.analysis;

import beetos.compiler.model.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who may call whom in kernel Java, a virtual call with every method that it may reach.
///
/// Invariant once [KernelJava] has passed it: no cycle. So each entry has a deepest chain of calls, and the kernel's stack a bound.
public final class CallGraph {
    private final Map<Method, List<Method>> calls = new LinkedHashMap<>();

    /// A chain of calls and the octets of stack that its frames take together.
    public record Chain(long length, List<Method> methods) {
        private Chain below(Method caller, long frame) {
            List<Method> longer = new ArrayList<>(List.of(caller));
            longer.addAll(methods);
            return new Chain(length + frame, longer);
        }
    }

    void add(Method caller, Method callee) {
        calls.computeIfAbsent(caller, key -> new ArrayList<>()).add(callee);
    }

    /// The methods of a cycle, the first of them again at the end; empty if there is none.
    List<Method> cycle() {
        Set<Method> done = new HashSet<>();
        for (Method method : calls.keySet()) {
            List<Method> path = new ArrayList<>();
            if (!acyclic(method, path, done)) {
                return path.subList(path.indexOf(path.getLast()), path.size());
            }
        }
        return List.of();
    }

    /// False with the path to the first method that is met again below itself.
    private boolean acyclic(Method method, List<Method> path, Set<Method> done) {
        boolean again = path.contains(method);
        if (!again && !done.add(method)) {
            return true;
        }
        path.add(method);
        if (again) {
            return false;
        }
        for (Method callee : calls.getOrDefault(method, List.of())) {
            if (!acyclic(callee, path, done)) {
                return false;
            }
        }
        path.removeLast();
        return true;
    }

    /// The chain that takes most stack, where a method's frame is looked up by its symbol. One that was inlined has none of its own.
    public Chain deepest(Map<String, Integer> frames) {
        Map<Method, Chain> known = new HashMap<>();
        Chain deepest = new Chain(0, List.of());
        for (Method method : calls.keySet()) {
            Chain chain = deepest(method, frames, known);
            deepest = chain.length > deepest.length ? chain : deepest;
        }
        return deepest;
    }

    private Chain deepest(Method method, Map<String, Integer> frames, Map<Method, Chain> known) {
        Chain found = known.get(method);
        if (found == null) {
            Chain below = new Chain(0, List.of());
            for (Method callee : calls.getOrDefault(method, List.of())) {
                Chain chain = deepest(callee, frames, known);
                below = chain.length > below.length ? chain : below;
            }
            found = below.below(method, frames.getOrDefault(method.symbol(), 0));
            known.put(method, found);
        }
        return found;
    }
}
