package beetos.os.procman;

import beetos.abi.Manifest;
import beetos.abi.Page;
import beetos.api.process.ProcessError;
import beetos.api.process.Processes;
import beetos.user.Handle;
import beetos.user.KernelException;
import beetos.user.Message;
import beetos.user.Packer;
import beetos.user.Server;
import beetos.user.Startup;
import beetos.user.Status;
import beetos.user.Unpacker;
import java.util.ArrayList;
import java.util.List;

/// What processes may ask for: to start programs, to list and open processes, to switch off. Nothing that a client sends ends `procman`.
final class Requests {
    private final Programs programs;
    private final ProcessTable table;
    private final Spawner spawner;
    private final Server server;

    Requests(Programs programs, ProcessTable table, Spawner spawner, Server server) {
        this.programs = programs;
        this.table = table;
        this.spawner = spawner;
        this.server = server;
    }

    /// Answers a request that the sender may make.
    void answer(Message message, Process sender) {
        switch (message.operation()) {
            case Processes.SPAWN -> spawn(message, sender);
            case Processes.PROGRAMS -> programs(message);
            case Processes.LIST -> list(message);
            case Processes.OPEN -> open(message, sender);
            default -> message.refuse(Kernel.power((int) message.word(0), (int) message.word(1)));
        }
    }

    private void spawn(Message message, Process sender) {
        Unpacker fields = message.fields();
        int program = programs.find(fields.text());
        List<byte[]> arguments = new ArrayList<>();
        for (long count = fields.word(); count > 0; count--) {
            arguments.add(fields.octets());
        }
        byte[] environment = fields.octets();
        int[] streams = {message.handle(0), message.handle(1), message.handle(2)};
        ProcessError refused = check(program, arguments, environment);
        if (refused == null) {
            try {
                start(message, program, arguments, environment, sender, streams);
                return;
            } catch (KernelException kernel) {
                refused = KernelProcess.outOfMemory(kernel) ? ProcessError.OUT_OF_MEMORY : ProcessError.INVALID;
            } catch (IllegalArgumentException image) {
                refused = ProcessError.BAD_IMAGE;
            }
        }
        for (int stream : streams) {
            Handle.close(stream);
        }
        message.refuse(refused.status());
    }

    private void start(Message message, int program, List<byte[]> arguments, byte[] environment, Process sender, int[] streams) {
        Process process = spawner.start(program, arguments, environment, sender, streams);
        try {
            long lane = jobLane(process);
            process.held(true);
            message.giveBack(Status.OK, 0, 0, process.id(), lane);
        } catch (KernelException refused) {
            process.kernel().kill(0);       // nobody could ever end it or wait for it
            throw refused;
        }
    }

    private ProcessError check(int program, List<byte[]> arguments, byte[] environment) {
        if (program < 0) {
            return ProcessError.NOT_FOUND;
        }
        if (programs.manifest(program).has(Manifest.SERVICE)) {
            return ProcessError.NOT_PERMITTED;
        }
        return table.full() ? ProcessError.TOO_MANY : StartPage.fits(arguments, environment, List.of()) ? null : ProcessError.TOO_LONG;
    }

    private long jobLane(Process process) {
        return Handle.lanes(Handle.moved(server.connect(Badge.job(process.key())).handle()), 0, 0, 0);
    }

    private void programs(Message message) {
        Packer packer = new Packer(message.range());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < programs.count(); i++) {
            if (!programs.manifest(i).has(Manifest.SERVICE)) {
                names.add(programs.name(i));
            }
        }
        packer.word(names.size());
        for (int i = 0; i < names.size(); i++) {
            packer.text(names.get(i));
        }
        message.giveBack(Status.OK, 0, packer.length(), 0);
    }

    private void list(Message message) {
        Packer packer = new Packer(message.range());
        long index = message.word(3);
        while (packer.fits(256)) {
            Kernel.Row row = Kernel.row(index);
            if (row == null) {
                index = -1;
                break;
            }
            Process process = table.running(row.id());
            String name = process != null ? process.name() : row.id() == Startup.processId() ? "procman" : "";
            if (!name.isEmpty()) {
                int parent = process == null ? 0 : process.parent() == null ? Startup.processId() : process.parent().id();
                packer.word(row.id()).word(parent).text(name).word(row.frames() * Page.SIZE).word(row.time()).word(row.threads());
            }
            index = row.index() + 1L;
        }
        message.giveBack(Status.OK, 0, packer.length(), index);
    }

    /// The job of a process below the sender, or, for a service (the shell), of another service, which is started again when it ends.
    private void open(Message message, Process sender) {
        Process process = table.running((int) message.word(0));
        if (process == null) {
            message.refuse(ProcessError.NOT_FOUND.status());
        } else if (!process.descendsFrom(sender) && !(isService(process) && isService(sender))) {
            message.refuse(Status.NOT_PERMITTED);
        } else {
            long lane = jobLane(process);
            process.held(true);
            message.replyHandles(Status.OK, process.id(), lane);
        }
    }

    private boolean isService(Process process) {
        return programs.manifest(process.program()).has(Manifest.SERVICE);
    }
}
