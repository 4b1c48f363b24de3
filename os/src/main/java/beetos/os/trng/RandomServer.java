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

/// Hands out random octets. Its seed is the one that the kernel drew for this process from the device tree's.
public final class RandomServer implements Handler {
    private final Generator generator = new Generator();
    private final boolean seeded;

    private RandomServer() {
        long[] seed = Startup.seed();
        seeded = (seed[0] | seed[1] | seed[2] | seed[3]) != 0;
        generator.seed(seed);
        generator.seed(new long[] {Clock.nanos(), 0, 0, 0});
    }

    static void main() {
        Server server = Server.create();
        RandomServer random = new RandomServer();
        Names.register(Random.NAME, server);
        Log.adopt();
        if (!random.seeded) {
            System.out.println("trng: no seed: random numbers can be guessed");
        }
        server.serve(random);
    }

    @Override
    public void message(Message message) {
        switch (message.operation()) {
            case Random.WORDS -> message.reply(generator.words(), generator.words(), generator.words(), generator.words(), seeded ? 1 : 0);
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
