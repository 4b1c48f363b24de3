package beetos.os.virtioblk;

import beetos.abi.MessageKind;
import beetos.api.block.Block;
import beetos.api.log.Log;
import beetos.api.names.Names;
import beetos.os.virtio.VirtioDevice;
import beetos.os.virtio.VirtioException;
import beetos.user.Device;
import beetos.user.Handle;
import beetos.user.Handler;
import beetos.user.HeapOctets;
import beetos.user.KernelException;
import beetos.user.Message;
import beetos.user.Server;
import beetos.user.Status;
import java.util.ArrayList;
import java.util.List;

/// Serves all disks of the machine. A connection with badge 0 is to the service itself, one with badge n + 1 to disk n.
public final class VirtioBlock implements Handler {
    private static final String DEVICE = "virtio,mmio:2";
    private static final int INTERRUPT = 0;        // a device has one; disk n sets bit n
    private static final long SERVICE = 0;

    /// `disk` is null for a device that cannot be used. It keeps its number: a connection outlives the driver, and has to mean the same disk
    /// to the next run.
    private record Claimed(Device device, VirtioDisk disk) {}

    private final Server server;
    private final List<Claimed> disks = new ArrayList<>();

    private VirtioBlock(Server server) {
        this.server = server;
    }

    static void main() {
        Server server = Server.create();
        Log.adopt();
        VirtioBlock driver = new VirtioBlock(server);
        int occurrence = 0;
        for (Device device = Device.claim(DEVICE, 0); device != null; device = Device.claim(DEVICE, ++occurrence)) {
            driver.add(device);
        }
        Names.register(Block.NAME, server);
        server.serve(driver);
    }

    private void add(Device device) {
        VirtioDisk disk = null;
        try {
            VirtioDevice virtio = new VirtioDevice(device.registers(), VirtioDevice.BLOCK);
            device.releaseDma();
            disk = new VirtioDisk(virtio, device::dma);
            device.bind(INTERRUPT, server, disks.size());
        } catch (VirtioException | KernelException unusable) {
            System.out.println("virtioblk: disk" + disks.size() + " cannot be used: " + unusable.getMessage());
            disk = null;
        }
        disks.add(new Claimed(device, disk));
    }

    @Override
    public void message(Message message) {
        if (message.badge() == SERVICE) {
            open(message);
        } else if (message.badge() > disks.size()) {
            message.refuse(Block.NO_SUCH_DISK);      // an earlier run of this driver had more
        } else {
            VirtioDisk disk = disks.get((int) message.badge() - 1).disk();
            if (disk != null) {
                disk(message, disk);
            } else if (message.operation() == Block.CAPACITY) {
                message.reply(Status.OK, 0, 1, 0, 0);
            } else {
                message.refuse(Block.DEVICE_ERROR);
            }
        }
    }

    private void open(Message message) {
        long index = message.word(0);
        if (message.operation() != Block.OPEN) {
            message.refuse(Status.UNKNOWN_OPERATION);
        } else if (index < 0 || index >= disks.size()) {
            message.refuse(Block.NO_SUCH_DISK);
        } else {
            message.replyHandles(Status.OK, 0, Handle.lanes(Handle.moved(server.connect(index + 1).handle()), 0, 0, 0));
        }
    }

    private static void disk(Message message, VirtioDisk disk) {
        switch (message.operation()) {
            case Block.READ -> {
                if (isKind(message, MessageKind.MUTABLE_BORROW)) {
                    disk.read(message.word(3), message.range(), message.offset(), message.valid(), deferred(message));
                }
            }
            case Block.WRITE -> {
                if (isKind(message, MessageKind.BORROW)) {
                    disk.write(message.word(3), message.range(), message.offset(), message.valid(), deferred(message));
                }
            }
            case Block.FLUSH -> {
                if (isKind(message, MessageKind.BLOCKING_SCALAR)) {
                    disk.flush(deferred(message));
                }
            }
            case Block.IDENTIFY -> {
                if (isKind(message, MessageKind.BLOCKING_SCALAR)) {
                    HeapOctets serial = new HeapOctets(new byte[3 * Long.BYTES]);
                    message.defer();
                    disk.identify(serial, new SerialAnswer(message, serial));
                }
            }
            case Block.CAPACITY -> message.reply(Status.OK, disk.sectors(), disk.readOnly() ? 1 : 0, 0, 0);
            default -> message.refuse(Status.UNKNOWN_OPERATION);
        }
    }

    /// Whether it is of the kind that its operation needs; if not, it is refused.
    private static boolean isKind(Message message, int kind) {
        if (message.kind() != kind) {
            message.refuse(Status.MALFORMED);
        }
        return message.kind() == kind;
    }

    private static Answer deferred(Message message) {
        message.defer();
        return new Answer(message);
    }

    @Override
    public void notification(long bits) {
        for (int i = 0; i < disks.size(); i++) {
            if ((bits & 1L << i) != 0 && disks.get(i).disk() != null) {   // a bit may be left from an earlier run
                interrupt(i, disks.get(i));
            }
        }
    }

    private static void interrupt(int index, Claimed claimed) {
        if (claimed.disk().interrupt()) {
            claimed.device().acknowledge(INTERRUPT);
        } else {
            System.out.println("virtioblk: disk" + index + " is given up: " + claimed.disk().failure());
        }
    }
}
