package beetos.apps.bsh;

import beetos.api.files.FileException;
import beetos.api.files.FileStatus;
import beetos.api.process.Processes;
import java.util.ArrayList;
import java.util.List;

/// What Tab offers: commands and programs for the first word, paths for the others.
final class Completions implements LineEditor.Completer {
    private final Session session;
    private final Builtins builtins;

    Completions(Session session, Builtins builtins) {
        this.session = session;
        this.builtins = builtins;
    }

    @Override
    public Completion complete(String line, int cursor) {
        int begin = cursor;
        while (begin > 0 && " ;&|<>".indexOf(line.charAt(begin - 1)) < 0) {
            begin--;
        }
        String word = line.substring(begin, cursor);
        return first(line, begin) && word.indexOf('/') < 0 ? command(word) : path(word);
    }

    private static boolean first(String line, int begin) {
        String before = line.substring(0, begin).strip();
        return before.isEmpty() || ";&|".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private Completion command(String word) {
        List<String> candidates = new ArrayList<>();
        for (String name : builtins.all().keySet()) {
            if (name.startsWith(word)) {
                candidates.add(name);
            }
        }
        List<String> programs = Processes.programs();
        for (int i = 0; i < programs.size(); i++) {
            if (programs.get(i).startsWith(word)) {
                candidates.add(programs.get(i));
            }
        }
        return Completion.of(word, candidates, " ");
    }

    private Completion path(String word) {
        int slash = word.lastIndexOf('/') + 1;
        String name = word.substring(slash);
        List<String> candidates = new ArrayList<>();
        try {
            List<FileStatus> entries = session.files().list(session.path(word.substring(0, slash)));
            for (int i = 0; i < entries.size(); i++) {
                FileStatus entry = entries.get(i);
                if (entry.name().startsWith(name) && (!name.isEmpty() || !entry.name().startsWith("."))) {
                    candidates.add(entry.directory() ? entry.name() + "/" : entry.name());
                }
            }
        } catch (FileException refused) {
            return Completion.NOTHING;
        }
        return Completion.of(name, candidates, " ");
    }
}
