package beetos.apps.bsh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The editor against a terminal model: after every key the model's cells must show prompt and line.
class LineEditorTest {
    private static final String PROMPT = "bsh> ";

    private final History history = new History();
    private final LineEditor editor = new LineEditor(history, (line, cursor) ->
            Completion.of(OpenWord.of(line, cursor), line.substring(0, cursor), Stream.of("hello", "help").filter(w -> w.startsWith(line.substring(0, cursor))).toList()));
    private final Terminal terminal = new Terminal(80);

    @BeforeEach
    void begin() {
        editor.begin(PROMPT, "");
        terminal.write(editor.output());
    }

    private LineEditor.Event type(String keys) {
        LineEditor.Event event = LineEditor.Event.NONE;
        for (byte octet : keys.getBytes(StandardCharsets.UTF_8)) {
            event = editor.octet(octet & 0xFF);
            terminal.write(editor.output());
        }
        return event;
    }

    private void shows(String line) {
        assertEquals(line, editor.line());
        assertTrue(terminal.text().endsWith(PROMPT + line), terminal.text());
    }

    @Test
    void editsInPlace() {
        type("helo\33[Dl");
        shows("hello");
        type("\1oh \5!");
        shows("oh hello!");
        type("\27\27");
        shows("");
        type("one two\33[H\33[C\13");
        shows("o");
        type("\25two\33[D\33[3~\b");
        shows("t");
        type("\33[Fé€\177");
        shows("té");
    }

    @Test
    void anotherWidthRedraws() {
        type("x".repeat(100));
        Terminal wide = new Terminal(132);
        editor.columns(132);
        wide.write(editor.output().replaceAll("\\u001b\\[\\d*A", ""));      // what lies above is the narrow terminal's
        assertEquals(PROMPT + "x".repeat(100), wide.text());
        editor.columns(132);
        assertEquals("", editor.output());
    }

    @Test
    void wordsAndWhatWasCut() {
        type("one two three\33[1;5D\33b>");
        shows("one >two three");
        type("\33f!\33[1;5C?");
        shows("one >two! three?");
        type("\27\31\31");
        shows("one >two! three?three?");
        type("\1\31");
        shows("three?one >two! three?three?");
    }

    @Test
    void looksForOlderLines() {
        history.add("echo first");
        history.add("ls /tmp");
        history.add("echo second");
        editor.begin(PROMPT, "");
        terminal.write("\r\n" + editor.output());
        type("\22echo");
        assertEquals("echo second", editor.line());
        assertTrue(terminal.text().endsWith("(search 'echo') echo second"), terminal.text());
        type("\22");
        assertEquals("echo first", editor.line());
        type("\22");
        assertTrue(terminal.text().endsWith("(nothing 'echo') echo first"), terminal.text());
        type("\177\177\177\177tmp\5!");
        shows("ls /tmp!");
        type("\22sec");
        assertEquals(LineEditor.Event.LINE, type("\r"));
        assertEquals("echo second", editor.line());
        editor.begin(PROMPT, "");
        assertEquals(LineEditor.Event.INTERRUPT, type("\22ls\3"));
    }

    @Test
    void thePromptHasItsColour() {
        editor.begin(PROMPT, "\33[1;32m");
        assertEquals("\33[1;32m" + PROMPT + "\33[m", editor.output());
        type("ab\33[D");
        assertEquals(LineEditor.Event.NONE, editor.octet('c'));
        assertEquals("\r\33[1;32m" + PROMPT + "\33[macb\33[J\r\33[7C", editor.output());
    }

    @Test
    void historyWalksAndKeepsTheTypedLine() {
        history.add("first");
        history.add("second");
        history.add("second");
        editor.begin(PROMPT, "");
        type("new\33[A");
        shows("second");
        type("\33[A\33[A");
        shows("first");
        type("\33OB\33OB");
        shows("new");
    }

    @Test
    void endsLines() {
        assertEquals(LineEditor.Event.LINE, type("ls\r"));
        assertEquals(LineEditor.Event.NONE, type("\n"));
        editor.begin(PROMPT, "");
        assertEquals(LineEditor.Event.LINE, type("\n"));
        editor.begin(PROMPT, "");
        assertEquals(LineEditor.Event.END, type("\4"));
        editor.begin(PROMPT, "");
        assertEquals(LineEditor.Event.INTERRUPT, type("abc\3"));
    }

    @Test
    void tabCompletes() {
        type("h\t");
        shows("hel");
        type("\t");
        shows("hel");
        type("l\t");
        shows("hello ");
    }

    @Test
    void longLinesWrap() {
        type("x".repeat(75));
        shows("x".repeat(75));
        type("y".repeat(90) + "\1z");
        shows("z" + "x".repeat(75) + "y".repeat(90));
        type("\13");
        shows("z");
    }

    @Test
    void randomKeysKeepTheScreen() {
        String[] keys = {"a", "b", " ", "\33[D", "\33[C", "\1", "\5", "\13", "\25", "\27", "\177", "\33[3~", "\33[A", "\33[B", "word ", "0123456789"};
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            history.add("line " + seed + " " + "w".repeat((int) seed * 4));
            type("\r");
            editor.begin(PROMPT, "");
            terminal.write(editor.output());
            for (int i = 0; i < 120; i++) {
                type(keys[random.nextInt(keys.length)]);
                assertTrue(terminal.text().endsWith(PROMPT + editor.line()), "seed " + seed + " key " + i);
            }
        }
    }
}
