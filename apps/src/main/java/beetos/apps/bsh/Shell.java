package beetos.apps.bsh;

import beetos.api.console.Console;
import beetos.api.files.File;
import beetos.api.files.FileException;
import beetos.api.files.Files;
import beetos.user.Clock;
import beetos.user.ProcessStreams;
import beetos.user.Reply;
import beetos.user.Stream;
import beetos.user.Utf8;
import java.util.List;

/// The shell: reads a line, runs it, for ever.
public final class Shell {
    static final String HOW_TO_LEAVE = "Type \"poweroff\" to leave.";
    private static final String PROMPT = "bsh> ";
    private static final String GREEN = "\33[1;32m";

    private final Session session;
    private final Runner runner;
    private final LineEditor editor;
    private final Stream screen;
    private final Pace pace = new Pace();

    private Reply typed;          // octets from the console that the editor has not had yet
    private int next;
    private boolean prompted;

    private Shell(Session session) {
        this.session = session;
        runner = new Runner(session);
        editor = new LineEditor(session.history(), new Completions(session, runner.builtins()));
        screen = session.console().stream();
    }

    static void main() {
        Console console = Console.connect();
        ProcessStreams.output(console.connection().handle());
        Shell shell = new Shell(new Session(console, Files.connect()));
        shell.greet();
        while (true) {
            shell.turn();
        }
    }

    private void greet() {
        try {
            runner.run(List.of("cat", "/etc/motd"), new Output(screen, screen, session));
        } catch (FileException absent) {
            session.status(0);       // no greeting, no harm
        }
    }

    private void turn() {
        List<String> ended = session.jobs().ended();
        for (int i = 0; i < ended.size(); i++) {
            screen.write(ended.get(i) + "\n");
        }
        session.console().mode(Console.RAW);
        editor.begin(PROMPT, session.colours(screen) ? GREEN : "");
        screen.write(editor.output());
        notePrompt();
        pace.begin();
        LineEditor.Event event = LineEditor.Event.NONE;
        while (event == LineEditor.Event.NONE) {
            event = editor.octet(octet());
            screen.write(editor.output());
        }
        switch (event) {
            case LINE -> {
                session.history().add(editor.line());
                runner.line(editor.line());
            }
            case END -> screen.write(HOW_TO_LEAVE + "\n");
            default -> session.status(Commands.INTERRUPTED);
        }
    }

    /// Notes once how long it took from power-on to the prompt, for whoever measures.
    private void notePrompt() {
        if (!prompted) {
            prompted = true;
            byte[] nanos = Utf8.encode(Long.toString(Clock.nanos()));
            try (File file = session.files().open("/etc/prompt", Files.WRITE | Files.CREATE | Files.TRUNCATE)) {
                file.write(nanos, 0, nanos.length);
            } catch (FileException refused) {
                screen.write("bsh: " + refused.getMessage() + "\n");
            }
        }
    }

    private int octet() {
        while (typed == null || next == typed.word0()) {
            typed = session.console().readShort();
            next = 0;
            if (typed.word0() == 0) {
                session.resized();
                editor.columns(session.columns());
                screen.write(editor.output());
            }
        }
        long word = switch (next >> 3) {
            case 0 -> typed.word1();
            case 1 -> typed.word2();
            case 2 -> typed.word3();
            default -> typed.word4();
        };
        int octet = (int) (word >>> 8 * (next++ & 7)) & 0xFF;
        if (pace.person(octet, Clock.nanos())) {
            session.console().askSize();
        }
        return octet;
    }
}
