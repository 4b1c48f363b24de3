package beetos.compiler.analysis;

import beetos.compiler.model.CompileError;
import beetos.compiler.model.Method;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the runtime does not offer, from its `cuts.txt`. A line is `cut PATTERN REASON…` or `refuse PATTERN REASON…`; a pattern is a package tree
/// `pkg/*`, a class with its nested classes `pkg/Class`, a method `pkg/Class.method` or one overload `pkg/Class.method(descriptor)`;
/// `keep PATTERN` takes a part of a larger pattern out again. The most specific pattern decides.
public final class Cuts {
    private record Rule(String verb, String reason) {}

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    public static Cuts parse(String text) {
        Cuts cuts = new Cuts();
        int number = 0;
        for (String line : text.split("\n")) {
            number++;
            String content = line.strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            String[] words = content.split("\\s+", 3);
            if (words.length < 2 || !words[0].matches("cut|refuse|keep")) {
                throw new CompileError("cuts.txt:" + number + ": expected 'cut|refuse|keep PATTERN REASON', found: " + content);
            }
            cuts.rules.put(words[1], new Rule(words[0], words.length > 2 ? words[2] : "not offered"));
        }
        return cuts;
    }

    /// Why a method is cut or refused, or null.
    String reason(Method method) {
        Rule rule = rule(method);
        return rule == null || rule.verb.equals("keep") ? null : rule.reason;
    }

    boolean isRefused(Method method) {
        Rule rule = rule(method);
        return rule != null && rule.verb.equals("refuse");
    }

    private Rule rule(Method method) {
        String owner = method.owner.name;
        Rule rule = rules.get(owner + "." + method.name + method.descriptor);
        rule = rule != null ? rule : rules.get(owner + "." + method.name);
        for (String outer = owner; rule == null && outer != null; outer = enclosing(outer)) {
            rule = rules.get(outer);
        }
        for (int slash = owner.lastIndexOf('/'); rule == null && slash > 0; slash = owner.lastIndexOf('/', slash - 1)) {
            rule = rules.get(owner.substring(0, slash) + "/*");
        }
        return rule;
    }

    private static String enclosing(String name) {
        int dollar = name.lastIndexOf('$');
        return dollar <= name.lastIndexOf('/') ? null : name.substring(0, dollar);
    }
}
