package beetos.os.procman;

import beetos.abi.InitialHandles;
import beetos.abi.Manifest;
import beetos.api.process.ProcessError;
import beetos.api.process.Processes;
import beetos.user.Handle;
import beetos.user.KernelException;
import beetos.user.Message;
import beetos.user.Server;
import beetos.user.Status;
import beetos.user.Unpacker;
import java.util.ArrayList;
import java.util.List;

/// What processes may ask for: to start programs, to list and open processes, to switch off. Nothing that a client sends ends `procman`.
final class Requests {
    private static final int STREAMS = 3;

    private final Programs programs;
    private final ProcessTable table;
    private final Spawner spawner;
    private final Server server;
    private final Listing listing;

    Requests(Programs programs, ProcessTable table, Spawner spawner, Server server) {
        this.programs = programs;
        this.table = table;
        this.spawner = spawner;
        this.server = server;
        listing = new Listing(programs, table);
    }

    /// Answers a request that the sender may make.
    void answer(Message message, Process sender) {
        switch (message.operation()) {
            case Processes.SPAWN -> spawn(message, sender);
            case Processes.PROGRAMS -> listing.programs(message);
            case Processes.LIST -> listing.processes(message);
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
        Invocation invocation = new Invocation(arguments, fields.octets());
        ProcessError refused = check(program, invocation);
        if (refused == null) {
            refused = start(message, program, invocation, sender);
        }
        if (refused != null) {
            message.refuse(refused.status());
        }
    }

    private ProcessError check(int program, Invocation invocation) {
        if (program < 0) {
            return ProcessError.NOT_FOUND;
        }
        if (programs.manifest(program).has(Manifest.SERVICE)) {
            return ProcessError.NOT_PERMITTED;
        }
        return table.nextKey() < 0 ? ProcessError.TOO_MANY : StartPage.fits(invocation, List.of()) ? null : ProcessError.TOO_LONG;
    }

    /// Starts it and answers with its job; why not, if that fails.
    private ProcessError start(Message message, int program, Invocation invocation, Process sender) {
        try (Gifts gifts = new Gifts()) {
            for (int stream = 0; stream < STREAMS; stream++) {
                gifts.move(InitialHandles.INPUT + stream, message.handle(stream));
            }
            Process process = spawner.start(program, Budget.program(programs.manifest(program), sender.kernel()), invocation, sender, gifts);
            try {
                message.giveBack(Status.OK, 0, 0, process.id(), job(process));
            } catch (RuntimeException | Error refused) {
                process.kernel().kill(0);       // nobody could ever end it or wait for it
                throw refused;
            }
            return null;
        } catch (KernelException refused) {
            return KernelProcess.outOfMemory(refused) ? ProcessError.OUT_OF_MEMORY : ProcessError.INVALID;
        } catch (SpoiledException image) {
            return ProcessError.SPOILED;
        } catch (IllegalArgumentException image) {
            return ProcessError.BAD_IMAGE;
        }
    }

    /// A connection that is a process's job, as a lane; the process is kept until it is closed everywhere.
    private long job(Process process) {
        long lane = Handle.lanes(Handle.moved(server.connect(Badge.job(process.key())).handle()), 0, 0, 0);
        process.hold();
        return lane;
    }

    /// The job of a process below the sender, of a service too if the sender may switch everything off; another's is as good as absent.
    private void open(Message message, Process sender) {
        Process process = table.running((int) message.word(0));
        if (process == null) {
            message.refuse(ProcessError.NOT_FOUND.status());
        } else if (process.descendsFrom(sender) || isService(process) && programs.manifest(sender.program()).has(Manifest.POWER)) {
            message.replyHandles(Status.OK, process.id(), job(process));
        } else {
            message.refuse(Status.NOT_PERMITTED);
        }
    }

    private boolean isService(Process process) {
        return programs.manifest(process.program()).has(Manifest.SERVICE);
    }
}
