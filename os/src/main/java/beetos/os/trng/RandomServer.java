package beetos.os.trng;

import beetos.api.log.Log;
import beetos.api.names.Names;
import beetos.api.random.Random;
import beetos.os.chacha.Generator;
import beetos.user.Clock;
import beetos.user.Handler;
import beetos.user.Message;
import beetos.user.PageOctets;
import beetos.user.Server;
import beetos.user.Startup;
import beetos.user.Status;

/// Hands out random octets. Its seed is the one that `procman` drew for this process from the machine's; without one `procman` says so at boot.
public final class RandomServer implements Handler {
    private final Generator generator = new Generator();

    private RandomServer() {
        generator.seed(Startup.seed());
        generator.seed(new long[] {Clock.nanos(), 0, 0, 0});
    }

    static void main() {
        Server server = Server.create();
        RandomServer random = new RandomServer();
        Names.register(Random.NAME, server);
        Log.adopt();
        server.serve(random);
    }

    @Override
    public void message(Message message) {
        switch (message.operation()) {
            case Random.WORDS -> message.reply(generator.words(), generator.words(), generator.words(), generator.words(), 0);
            case Random.FILL -> fill(message);
            default -> message.refuse(Status.UNKNOWN_OPERATION);
        }
    }

    private void fill(Message message) {
        PageOctets range = message.range();
        int offset = message.offset();
        for (int i = 0; i < message.valid(); i += 4) {
            int word = generator.word();
            for (int at = i; at < Math.min(i + 4, message.valid()); at++) {
                range.octet(offset + at, word >>> 8 * (at - i));
            }
        }
        message.giveBack(Status.OK, offset, message.valid(), 0);
    }
}
