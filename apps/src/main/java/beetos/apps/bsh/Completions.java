package beetos.apps.bsh;

import beetos.api.files.FileException;
import beetos.api.files.FileStatus;
import beetos.api.process.Processes;
import java.util.ArrayList;
import java.util.List;

/// What Tab offers: commands and programs for the first word, paths for the others; directories for `cd`.
final class Completions implements LineEditor.Completer {
    private final Session session;
    private final Builtins builtins;

    Completions(Session session, Builtins builtins) {
        this.session = session;
        this.builtins = builtins;
    }

    @Override
    public Completion complete(String line, int cursor) {
        OpenWord word = OpenWord.of(line, cursor);
        String before = line.substring(0, word.begin()).strip();
        boolean first = before.isEmpty() || ";&|".indexOf(before.charAt(before.length() - 1)) >= 0;
        return first && word.text().indexOf('/') < 0 ? command(word) : path(word, before.equals("cd") || before.endsWith(" cd"));
    }

    private Completion command(OpenWord word) {
        List<String> candidates = new ArrayList<>();
        addCommands(candidates, word.text(), builtins.all().keySet());
        addCommands(candidates, word.text(), Processes.programs());
        candidates.sort(null);
        return Completion.of(word, word.text(), candidates);
    }

    private static void addCommands(List<String> candidates, String begin, Iterable<String> names) {
        for (String name : names) {
            if (name.startsWith(begin) && !candidates.contains(name)) {
                candidates.add(name);
            }
        }
    }

    private Completion path(OpenWord word, boolean directoriesOnly) {
        int slash = word.text().lastIndexOf('/') + 1;
        String name = word.text().substring(slash);
        String directory = word.text().substring(0, slash);
        if (word.quote() == 0 && directory.startsWith("~/")) {
            directory = session.variables().value("HOME") + "/" + directory.substring(2);
        }
        List<String> candidates = new ArrayList<>();
        try {
            for (FileStatus entry : session.files().list(session.path(directory))) {
                boolean offered = entry.name().startsWith(name) && (!name.isEmpty() || !entry.name().startsWith("."));
                boolean below = entry.directory() || isDirectory(directory, entry);
                if (offered && (below || !directoriesOnly)) {
                    candidates.add(below ? entry.name() + "/" : entry.name());
                }
            }
        } catch (FileException refused) {
            return Completion.NOTHING;
        }
        candidates.sort(null);
        return Completion.of(word, name, candidates);
    }

    /// Of a link, what it leads to.
    private boolean isDirectory(String directory, FileStatus entry) {
        try {
            return entry.link() && session.files().status(Path.resolve(session.path(directory), entry.name())).directory();
        } catch (FileException dangling) {
            return false;
        }
    }
}
