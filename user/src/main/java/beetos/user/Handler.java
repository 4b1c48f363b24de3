package beetos.user;

/// What a server does. All methods run on the thread that called [Server#serve], one at a time.
public interface Handler {
    /// A message. It is answered when this returns, by what [Message#reply] said, unless it was deferred.
    void message(Message message);

    /// The last handle with this badge is gone.
    default void closed(long badge) {}

    /// Notification bits that have come up: interrupts, the timer, deaths.
    default void notification(long bits) {}
}
