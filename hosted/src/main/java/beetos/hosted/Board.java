package beetos.hosted;

import beetos.hosted.device.FirmwareConfigurationModel;
import beetos.hosted.device.Model;
import beetos.hosted.device.Pl011Model;
import beetos.hosted.device.Pl031Model;
import beetos.hosted.device.virtio.Backend;
import beetos.hosted.device.virtio.Ram;
import beetos.hosted.device.virtio.VirtioTransport;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/// The devices of a machine: what QEMU's `virt` board has of those that the system drives, where that board has them.
final class Board {
    private static final int TRANSPORTS = 32;

    private final Pl011Model uart;
    private final Pl031Model clock;
    private final List<VirtioTransport> transports = new ArrayList<>();
    private final List<Model> all = new ArrayList<>();

    /// `output` is what the UART prints, `time` milliseconds since 1970. `attached` stand behind the first transports; whatever of a device comes from
    /// outside the machine calls `signal`, on any thread.
    Board(Ram ram, OutputStream output, LongSupplier time, List<Backend> attached, Runnable signal) {
        uart = new Pl011Model(output);
        clock = new Pl031Model(time, signal);
        all.addAll(List.of(uart, clock, new FirmwareConfigurationModel()));
        for (int i = 0; i < TRANSPORTS; i++) {
            Backend device = i < attached.size() ? attached.get(i) : null;
            if (device != null) {
                device.attach(signal);
            }
            transports.add(new VirtioTransport(i, device, ram));
        }
        all.addAll(transports);
    }

    void connect(Lines lines) {
        for (Model model : all) {
            if (model.line() != Model.NO_LINE) {
                lines.connect(model.line(), model::raised);
            }
        }
    }

    List<Model> models() {
        return all;
    }

    Pl011Model uart() {
        return uart;
    }

    /// The machine is off: what was printed goes out, no alarm comes, files are closed.
    void close() {
        uart.close();
        clock.close();
        transports.forEach(VirtioTransport::close);
    }
}
