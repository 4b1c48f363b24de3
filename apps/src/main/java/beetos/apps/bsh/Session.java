package beetos.apps.bsh;

import beetos.api.console.Console;
import beetos.api.files.Files;
import beetos.user.Reply;
import beetos.user.Startup;
import beetos.user.Stream;

/// What commands of one shell share: the connections, the working directory, variables and history.
final class Session {
    /// The terminal's name as long as none has answered.
    private static final String NO_TERMINAL = "dumb";

    private final Console console;
    private Files files;
    private final History history = new History();
    private final Jobs jobs = new Jobs();
    private final Variables variables = new Variables(Startup.processId());
    private String directory = "/";
    private String previous = "/";
    private int columns;
    private boolean terminal;       // one has answered
    private boolean left;

    Session(Console console, Files files) {
        this.console = console;
        this.files = files;
        variables.set("HOME", "/");
        variables.set("PWD", "/");
        variables.set("TERM", NO_TERMINAL);
        size(80, 24);
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

    Variables variables() {
        return variables;
    }

    /// Letters that a row of the terminal holds.
    int columns() {
        return columns;
    }

    private void size(int columns, int rows) {
        this.columns = columns;
        variables.set("COLUMNS", Integer.toString(columns));
        variables.set("LINES", Integer.toString(rows));
    }

    /// The terminal has said its size: there is one.
    void resized() {
        Reply size = console.stream().size();
        if (size.word1() > 0) {
            size((int) size.word1(), (int) size.word2());
        }
        if (variables.value("TERM").equals(NO_TERMINAL) && !terminal) {
            variables.set("TERM", "ansi");
        }
        terminal = true;
    }

    /// Whether what goes to `stream` may have colours: it is a terminal, and nobody has switched them off.
    boolean colours(Stream stream) {
        return variables.value("NO_COLOR").isEmpty() && !variables.value("TERM").equals(NO_TERMINAL) && stream.isTerminal();
    }

    /// Ends the command if Ctrl-C was pressed.
    void checkInterrupt() {
        if (console.interrupted()) {
            throw new CommandException("", Commands.INTERRUPTED);
        }
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
        variables.set("PWD", path);
    }

    String path(String word) {
        return Path.resolve(directory, word);
    }

    /// Whether a script is to stop here: by `exit`, or because Ctrl-C ended a command of it.
    boolean leaving() {
        return left || status() == Commands.INTERRUPTED;
    }

    void leave(boolean now) {
        left = now;
    }

    void status(int status) {
        variables.status(status);
    }

    int status() {
        return variables.status();
    }
}
