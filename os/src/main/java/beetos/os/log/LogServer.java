package beetos.os.log;

import beetos.api.console.Console;
import beetos.api.log.Log;
import beetos.api.names.Names;
import beetos.user.Handler;
import beetos.user.Message;
import beetos.user.PageOctets;
import beetos.user.Server;
import beetos.user.Status;
import beetos.user.Stream;

/// Takes what services write.
public final class LogServer implements Handler {
    private final Record record = new Record();
    private final Stream console;

    private LogServer(Stream console) {
        this.console = console;
    }

    static void main() {
        Server server = Server.create();
        Names.register(Log.NAME, server);
        server.serve(new LogServer(Console.connect().stream()));
    }

    @Override
    public void message(Message message) {
        if (Stream.isShort(message.operation())) {
            int length = message.operation() - Stream.WRITE_SHORT;
            byte[] octets = new byte[length];
            for (int i = 0; i < length; i++) {
                octets[i] = (byte) Stream.shortOctet(message, i);
            }
            message.reply(Status.OK, length, 0, 0, 0);
            add(octets);
            return;
        }
        switch (message.operation()) {
            case Stream.WRITE -> write(message);
            case Stream.READ -> read(message);
            default -> message.refuse(Status.UNKNOWN_OPERATION);
        }
    }

    private void write(Message message) {
        byte[] octets = new byte[message.valid()];
        message.range().take(message.offset(), octets, 0, octets.length);
        message.giveBack(Status.OK, message.offset(), octets.length, 0);
        add(octets);
    }

    private void read(Message message) {
        PageOctets range = message.range();
        long position = record.first(message.word(3));
        int count = record.read(position, range, message.offset(), message.valid());
        message.giveBack(Status.OK, message.offset(), count, position + count);
    }

    private void add(byte[] octets) {
        for (int i = 0; i < octets.length; i++) {
            record.add(octets[i]);
        }
        console.write(octets, 0, octets.length);
    }
}
