package beetos.apps.bsh;

import beetos.api.console.Console;
import beetos.api.files.Files;
import java.util.HashMap;
import java.util.Map;

/// What commands of one shell share: the connections, the working directory, variables and history.
final class Session {
    static final String STATUS = "?";

    private final Console console;
    private Files files;
    private final History history = new History();
    private final Jobs jobs = new Jobs();
    private final Map<String, String> variables = new HashMap<>();
    private String directory = "/";
    private String previous = "/";

    Session(Console console, Files files) {
        this.console = console;
        this.files = files;
        variables.put(STATUS, "0");
        variables.put("HOME", "/");
        variables.put("PWD", "/");
        variables.put("COLUMNS", "80");
        variables.put("LINES", "24");
    }

    Console console() {
        return console;
    }

    Files files() {
        return files;
    }

    /// Asks for the file system anew.
    void reconnect() {
        files.connection().close();
        files = Files.connect();
    }

    History history() {
        return history;
    }

    Jobs jobs() {
        return jobs;
    }

    Map<String, String> variables() {
        return variables;
    }

    /// The variables as programs find them: all but `?`.
    String environment() {
        StringBuilder texts = new StringBuilder();
        variables.forEach((name, value) -> {
            if (!name.equals(STATUS)) {
                texts.append(name).append('=').append(value).append('\0');
            }
        });
        return texts.toString();
    }

    /// Letters that a row of the terminal holds.
    int columns() {
        return Integer.parseInt(variables.get("COLUMNS"));
    }

    void size(int columns, int rows) {
        variables.put("COLUMNS", Integer.toString(columns));
        variables.put("LINES", Integer.toString(rows));
    }

    String directory() {
        return directory;
    }

    String previous() {
        return previous;
    }

    void directory(String path) {
        previous = directory;
        directory = path;
        variables.put("PWD", path);
    }

    String path(String word) {
        return Path.resolve(directory, word);
    }

    void status(int status) {
        variables.put(STATUS, Integer.toString(status));
    }

    int status() {
        return Integer.parseInt(variables.get(STATUS));
    }
}
