package beetos.os.pl011;

import beetos.api.names.Names;
import beetos.api.serial.Serial;
import beetos.os.octets.Words;
import beetos.user.Connection;
import beetos.user.Device;
import beetos.user.Handler;
import beetos.user.KernelException;
import beetos.user.Message;
import beetos.user.PageOctets;
import beetos.user.Server;
import beetos.user.Status;
import beetos.user.Stream;

/// Serial port on an Arm PL011, interrupt driven both ways. It never waits for its client, and its client never waits for it: see [Serial].
public final class Pl011 implements Handler {
    private static final int INTERRUPT_BIT = 0;
    private static final int INTERRUPT = 0;        // the device has one
    private static final long NOW = 1;             // a deadline that has passed

    private final Device device;
    private final Server server;
    private final Port port;
    private Connection subscriber;
    private boolean told;           // RECEIVED is outstanding until the next TAKE that empties the ring
    private boolean refused;        // the last write was not taken whole

    private Pl011(Device device, Server server) {
        this.device = device;
        this.server = server;
        port = new Port(new UartRegisters(device.registers()));
    }

    static void main() {
        Device device = Device.claim("arm,pl011", 0);
        Server server = Server.create();
        Pl011 driver = new Pl011(device, server);
        device.bind(INTERRUPT, server, INTERRUPT_BIT);
        Names.register(Serial.NAME, server);
        server.serve(driver);
    }

    @Override
    public void message(Message message) {
        if (Stream.isShort(message.operation())) {
            writeShort(message, message.operation() - Stream.WRITE_SHORT);
            return;
        }
        switch (message.operation()) {
            case Stream.WRITE -> write(message);
            case Serial.TAKE -> take(message);
            case Serial.SUBSCRIBE -> subscribe(message);
            default -> message.refuse(Status.UNKNOWN_OPERATION);
        }
    }

    @Override
    public void notification(long bits) {
        port.interrupt();
        tell();
        device.acknowledge(INTERRUPT);
    }

    private void write(Message message) {
        PageOctets range = message.range();
        int offset = message.offset();
        int count = Math.min(message.valid(), port.room());
        for (int i = 0; i < count; i++) {
            port.send(range.octet(offset + i));
        }
        refused = count < message.valid();
        transmit();
        message.giveBack(Status.OK, offset, count, 0);
        tell();
    }

    private void writeShort(Message message, int length) {
        int count = Math.min(length, port.room());
        for (int i = 0; i < count; i++) {
            port.send(Stream.shortOctet(message, i));
        }
        refused = count < length;
        transmit();
        message.reply(Status.OK, count, 0, 0, 0);
        tell();
    }

    /// What is in the ring is taken, whatever becomes of it: a device that does not answer just now is asked again like one with an interrupt.
    private void transmit() {
        try {
            port.transmit();
        } catch (KernelException silent) {
            server.notify(1L << INTERRUPT_BIT);
        }
    }

    private void take(Message message) {
        Words words = new Words();
        while (words.count() < Words.LIMIT && !port.received().empty()) {
            words.add(port.received().take());
        }
        told = !port.received().empty();
        message.reply(words.count(), words.word(0), words.word(1), words.word(2), words.word(3));
    }

    private void subscribe(Message message) {
        if (subscriber != null) {
            subscriber.close();
        }
        subscriber = message.handle(0) == 0 ? null : new Connection(message.handle(0));
        told = false;
        message.reply(Status.OK);
        tell();
    }

    /// Tells the subscriber what it waits for, never waiting itself: if its queue is full it has enough to wake it.
    private void tell() {
        if (subscriber == null) {
            return;
        }
        if (!told && !port.received().empty()) {
            told = true;
            subscriber.trySend(Serial.RECEIVED, NOW);
        }
        if (refused && port.room() > 0) {
            refused = false;
            subscriber.trySend(Serial.SPACE, NOW);
        }
    }
}
