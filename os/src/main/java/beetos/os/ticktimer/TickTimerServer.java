package beetos.os.ticktimer;

import beetos.api.log.Log;
import beetos.api.names.Names;
import beetos.api.time.TickTimer;
import beetos.user.Clock;
import beetos.user.Connection;
import beetos.user.Handler;
import beetos.user.Message;
import beetos.user.Server;
import beetos.user.Status;
import java.util.PriorityQueue;

/// Keeps alarms in the order of their deadlines; the kernel's timer stands at the first.
public final class TickTimerServer implements Handler {
    private static final int TIMER_BIT = 0;
    private static final int LIMIT = 4096;
    private static final long NOW = 1;         // a deadline that has passed

    /// A client that sleeps (`target` null), or a connection to send `id` on.
    private record Alarm(long deadline, Message sleeper, Connection target, int id) implements Comparable<Alarm> {
        @Override
        public int compareTo(Alarm other) {
            return Long.compare(deadline, other.deadline);
        }
    }

    private final Server server;
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();

    private TickTimerServer(Server server) {
        this.server = server;
    }

    static void main() {
        Server server = Server.create();
        Names.register(TickTimer.NAME, server);
        Log.adopt();
        server.serve(new TickTimerServer(server));
    }

    @Override
    public void message(Message message) {
        switch (message.operation()) {
            case TickTimer.UPTIME -> message.reply(Clock.nanos());
            case TickTimer.SLEEP -> {
                if (alarms.size() == LIMIT) {
                    message.refuse(TickTimer.TOO_MANY);
                    return;
                }
                message.defer();
                add(new Alarm(message.word(0), message, null, 0));
            }
            case TickTimer.ALARM -> alarm(message);
            default -> message.refuse(Status.UNKNOWN_OPERATION);
        }
    }

    private void alarm(Message message) {
        Connection target = new Connection(message.handle(0));
        if (target.handle() == 0 || alarms.size() == LIMIT) {
            target.close();
            message.refuse(TickTimer.TOO_MANY);
            return;
        }
        message.reply(Status.OK);
        add(new Alarm(message.word(0), null, target, (int) message.word(1)));
    }

    private void add(Alarm alarm) {
        alarms.add(alarm);
        ring();
    }

    @Override
    public void notification(long bits) {
        ring();
    }

    /// Rings what is due, and sets the timer for the next.
    private void ring() {
        while (!alarms.isEmpty() && alarms.peek().deadline() <= Clock.nanos()) {
            Alarm due = alarms.poll();
            if (due.target() == null) {
                due.sleeper().reply(Status.OK);
            } else {
                due.target().trySend(due.id(), NOW);
                due.target().close();
            }
        }
        server.timer(TIMER_BIT, alarms.isEmpty() ? 0 : alarms.peek().deadline());
    }
}
