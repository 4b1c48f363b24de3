package beetos.apps.commands;

/// A command's words are not what it takes; the message says what it does.
@SuppressWarnings("serial")
final class UsageException extends RuntimeException {
    UsageException(String usage) {
        super("usage: " + usage);
    }
}
