package beetos.os.pl031;

import beetos.api.clock.WallClock;
import beetos.api.log.Log;
import beetos.api.names.Names;
import beetos.api.process.Processes;
import beetos.user.Clock;
import beetos.user.Device;
import beetos.user.Handler;
import beetos.user.Message;
import beetos.user.Server;
import beetos.user.Status;

/// Real-time clock on an Arm PL031. At its start it tells `procman` when power-on was, from which every process has its time of day:
/// up to a second late, since the device counts whole ones, and the same for all.
public final class Pl031 implements Handler {
    private static final int INTERRUPT_BIT = 0;
    private static final int INTERRUPT = 0;        // the device has one
    /// The clock counts 32 bits: 2106 is its last year.
    private static final long SECONDS = 1L << 32;

    private final Device device;
    private final ClockRegisters clock;
    private final Alarms alarms;

    private Pl031(Device device) {
        this.device = device;
        clock = new ClockRegisters(device.map());
        alarms = new Alarms(clock);
    }

    static void main() {
        Device device = Device.claim("arm,pl031", 0);
        Server server = Server.create();
        if (device == null) {
            Names.register(WallClock.NAME, server);
            server.serve(message -> message.refuse(WallClock.NO_CLOCK));
        }
        Pl031 driver = new Pl031(device);              // the device is quiet before its line is unmasked
        Processes.powerOn(driver.clock.seconds() * Clock.SECOND - Clock.nanos());
        device.bind(INTERRUPT, server, INTERRUPT_BIT);
        Names.register(WallClock.NAME, server);
        Log.adopt();
        server.serve(driver);
    }

    @Override
    public void message(Message message) {
        switch (message.operation()) {
            case WallClock.NOW -> message.reply(Status.OK, clock.seconds(), 0, 0, 0);
            case WallClock.AWAIT -> await(message);
            default -> message.refuse(Status.UNKNOWN_OPERATION);
        }
    }

    private void await(Message message) {
        if (message.word(0) >= SECONDS) {
            message.refuse(Status.MALFORMED);
            return;
        }
        message.defer();
        if (!alarms.add(message.word(0), () -> message.reply(Status.OK))) {
            message.refuse(WallClock.TOO_MANY);
        }
    }

    @Override
    public void notification(long bits) {
        alarms.interrupt();
        device.acknowledge(INTERRUPT);
    }
}
