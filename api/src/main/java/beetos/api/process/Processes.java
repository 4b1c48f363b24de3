package beetos.api.process;

import beetos.abi.Page;
import beetos.user.Connection;
import beetos.user.Handle;
import beetos.user.LendBuffer;
import beetos.user.Packer;
import beetos.user.Reply;
import beetos.user.Startup;
import beetos.user.Status;
import beetos.user.Unpacker;
import beetos.user.WallTime;
import java.util.ArrayList;
import java.util.List;

/// Operations and client of the process manager. The connection is the process's own: its badge says who asks.
///
/// | operation | message | answer |
/// |---|---|---|
/// | SPAWN | mutable lend: program, word count, arguments, environment; lanes 0–2: streams (copied) | status, word = process id, lane 0: the job |
/// | LIST | mutable lend, word = index to begin at | fields of [ProcessEntry] one behind the other; word = index to go on at, -1 at the end |
/// | PROGRAMS | mutable lend | count, names |
/// | OPEN | process id of what the sender started, directly or not, or of a service | status, lane 0: the job |
/// | SERVICES | program's index; from a later run of `names` only | status, word 1 = index at or behind it of a program whose names are registered, lane 0: a connection; none if it was given up |
/// | POWER_ON | | word 0 = when power-on was, in nanoseconds since 1970; 0: not known |
/// | SET_POWER_ON | that, from the program that registers `clock`, once | status |
/// | POWER | [#OFF] or [#REBOOT], status | does not return |
///
/// An environment is texts `NAME=VALUE`, each ended by a zero octet; `PWD` in it is the working directory.
///
/// On a job's connection: WAIT → status, cause, exit status, fault address, program counter; POLL: the same at once, status NOT_FOUND while it runs;
/// KILL (exit status); IDENTIFY → status, process id.
public final class Processes {
    public static final int SPAWN = 1;
    public static final int LIST = 2;
    public static final int PROGRAMS = 3;
    public static final int OPEN = 4;
    public static final int POWER = 5;
    public static final int SERVICES = 6;
    public static final int POWER_ON = WallTime.POWER_ON;
    public static final int SET_POWER_ON = 8;

    public static final int OFF = 0;
    public static final int REBOOT = 1;

    /// Octets of a request or an answer.
    public static final int LARGEST = (int) Page.SIZE;

    private Processes() {}

    /// Starts a program of this system, with an empty environment. Streams are copied; a null one stays unconnected.
    public static Job spawn(String program, List<String> arguments, Connection input, Connection output, Connection error) {
        return spawn(program, arguments, "", input, output, error);
    }

    public static Job spawn(String program, List<String> arguments, String environment, Connection input, Connection output, Connection error) {
        try (LendBuffer buffer = LendBuffer.take(LARGEST)) {
            Packer packer = new Packer(buffer.octets());
            pack(packer, program, arguments, environment);
            long lanes = Handle.lanes(number(input), number(output), number(error), 0);
            Reply reply = Startup.procman().lendMutable(SPAWN, buffer, 0, packer.length(), 0, lanes, 0);
            check(reply.word2(), program);
            return new Job(new Connection(reply.handle(0)), (int) reply.word3());
        }
    }

    private static void pack(Packer packer, String program, List<String> arguments, String environment) {
        int room = LARGEST - 1024 - environment.length() * 3;
        packer.text(program).word(arguments.size());
        for (int i = 0; i < arguments.size(); i++) {
            room -= 8 + arguments.get(i).length() * 3;
            if (room < 0) {
                throw new ProcessException(ProcessError.TOO_LONG, program);
            }
            packer.text(arguments.get(i));
        }
        if (room < 0) {
            throw new ProcessException(ProcessError.TOO_LONG, program);
        }
        packer.text(environment);
    }

    private static long number(Connection connection) {
        return connection == null ? 0 : Handle.copied(connection.handle());
    }

    public static List<ProcessEntry> list() {
        List<ProcessEntry> entries = new ArrayList<>();
        try (LendBuffer buffer = LendBuffer.take(LARGEST)) {
            long next = 0;
            while (next >= 0) {
                Reply reply = Startup.procman().lendMutable(LIST, buffer, 0, 0, next);
                check(reply.word2(), "ps");
                Unpacker fields = new Unpacker(buffer.octets(), 0, (int) reply.word1());
                while (!fields.done()) {
                    entries.add(new ProcessEntry((int) fields.word(), (int) fields.word(), fields.text(), fields.word(), fields.word(), (int) fields.word()));
                }
                next = reply.word3();
            }
        }
        return entries;
    }

    public static List<String> programs() {
        List<String> names = new ArrayList<>();
        try (LendBuffer buffer = LendBuffer.take(LARGEST)) {
            Reply reply = Startup.procman().lendMutable(PROGRAMS, buffer, 0, 0, 0);
            check(reply.word2(), "programs");
            Unpacker fields = new Unpacker(buffer.octets(), 0, (int) reply.word1());
            for (long count = fields.word(); count > 0; count--) {
                names.add(fields.text());
            }
        }
        return names;
    }

    /// The job of a process that this one started, directly or not.
    public static Job open(int id) {
        Reply reply = Startup.procman().call(OPEN, id, 0, 0, 0);
        check(reply.word0(), Integer.toString(id));
        return new Job(new Connection(reply.handle(0)), id);
    }

    /// Says when power-on was, in nanoseconds since 1970. The first word on it holds.
    public static void powerOn(long nanos) {
        Startup.procman().call(SET_POWER_ON, nanos, 0, 0, 0);
    }

    public static void power(int action, int status) {
        check(Startup.procman().call(POWER, action, status, 0, 0).word0(), "power");
    }

    private static void check(long status, String subject) {
        if (status != Status.OK) {
            throw new ProcessException(status == Status.NOT_PERMITTED ? ProcessError.NOT_PERMITTED : ProcessError.of(status), subject);
        }
    }
}
