package beetos.apps.bsh;

/// A command that could not do what it was asked: its message is shown behind the command's name.
@SuppressWarnings("serial")
final class CommandException extends RuntimeException {
    private final int status;

    CommandException(String message) {
        this(message, 1);
    }

    CommandException(String message, int status) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }

    static CommandException usage(String usage) {
        return new CommandException("usage: " + usage, 2);
    }
}
