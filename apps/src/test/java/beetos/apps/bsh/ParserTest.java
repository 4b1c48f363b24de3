package beetos.apps.bsh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParserTest {
    private static final Variables VARIABLES = new Variables(12);

    static {
        VARIABLES.status(7);
        Map.of("HOME", "/home", "TWO", "a b", "EMPTY", "").forEach(VARIABLES::set);
    }

    private static List<String> names(String directory) {
        return switch (directory) {
            case "", "/" -> List.of("bin", "boot", "etc", ".hidden");
            case "/etc/", "etc/" -> List.of("motd", "hosts");
            default -> List.of();
        };
    }

    private static List<String> arguments(String line) {
        Script script = Parser.parse(line);
        assertEquals(1, script.steps().size());
        Script.Pipeline pipeline = script.steps().get(0).pipeline();
        assertEquals(1, pipeline.commands().size());
        return Expansion.arguments(pipeline.commands().get(0).words(), VARIABLES, ParserTest::names);
    }

    @Test
    void quotingKeepsWhatItMust() {
        assertEquals(List.of("echo", "hello", "world"), arguments("  echo hello\tworld "));
        assertEquals(List.of("echo", "a  b", "c\"$HOME", ""), arguments("echo 'a  b' 'c\"$HOME' ''"));
        assertEquals(List.of("echo", "x/home\"\\z", "y z"), arguments("echo \"x$HOME\\\"\\z\" y\\ z"));
        assertEquals(List.of("echo", "a#b"), arguments("echo a#b # comment ; ls"));
        assertEquals(List.of("echo", ";", "$", "a$"), arguments("echo ';' $ a$"));
    }

    @Test
    void variablesSplitUnlessQuoted() {
        assertEquals(List.of("echo", "7", "a", "b", "a b"), arguments("echo $? $TWO \"$TWO\""));
        assertEquals(List.of("echo", "", "xy"), arguments("echo $EMPTY \"$EMPTY\" x${EMPTY}y".replace("${EMPTY}", "\"\"")));
        assertEquals(List.of("echo"), arguments("echo $NONE"));
    }

    @Test
    void variablesHaveNamesInBracesToo() {
        assertEquals(List.of("echo", "/homes", "12", "a b.x"), arguments("echo ${HOME}s $$ \"${TWO}.x\""));
        List<String> before = VARIABLES.parameters(List.of("script", "one two", "three"));
        assertEquals(List.of("echo", "script", "2", "one", "two", "three", "one two", "three", "-one two three-", ""),
                arguments("echo $0 $# $@ \"$@\" \"-$*-\" \"$9\""));
        VARIABLES.parameters(before);
        assertEquals(List.of("echo"), arguments("echo $@ \"$@\""));
    }

    @Test
    void assignmentsStandBeforeTheCommand() {
        Script.Command command = Parser.parse("A=1 B=\"$TWO\" C='x y'z prog D=2").steps().get(0).pipeline().commands().get(0);
        List<String> shown = new ArrayList<>();
        for (Script.Assignment assignment : command.assignments()) {
            shown.add(assignment.name() + " " + Expansion.text(assignment.value(), VARIABLES));
        }
        assertEquals(List.of("A 1", "B a b", "C x yz"), shown);
        assertEquals(List.of("prog", "D=2"), Expansion.arguments(command.words(), VARIABLES, ParserTest::names));
        assertEquals(List.of("1A=2", "=3", "a-b=4"), arguments("1A=2 =3 a-b=4"));
        assertEquals(0, Parser.parse("A=").steps().get(0).pipeline().commands().get(0).words().size());
    }

    @Test
    void tildeIsHome() {
        assertEquals(List.of("cd", "/home"), arguments("cd ~"));
        assertEquals(List.of("cd", "/home/x", "a~", "~", "~b"), arguments("cd ~/x a~ '~' ~b"));
    }

    @Test
    void redirectionsNameStreams() {
        List<String> shown = new ArrayList<>();
        for (Script.Redirection redirection : Parser.parse("a 2>b 2>> c 1>d >e 2>&1 >&2 < f x2>g").steps().get(0).pipeline().commands().get(0).redirections()) {
            shown.add(redirection.operator());
        }
        assertEquals(List.of("2>", "2>>", ">", ">", "2>&1", ">&2", "<", ">"), shown);
        assertEquals(List.of("echo", "2", "3"), arguments("echo 2 3>x"));
        assertEquals(List.of("echo", "x2"), arguments("echo x2>y"));
    }

    @Test
    void openQuotesMayGoOn() {
        for (String line : List.of("echo 'a", "echo \"a", "echo a\\")) {
            assertTrue(assertThrows(SyntaxException.class, () -> Parser.parse(line), line).unfinished(), line);
        }
        assertEquals(List.of("echo", "a\nb", "cd"), arguments("echo 'a\nb' c\\\nd"));
    }

    @Test
    void patternsMatchNames() {
        assertEquals(List.of("ls", "bin", "boot"), arguments("ls b*"));
        assertEquals(List.of("ls", "b*"), arguments("ls 'b'\\*"));
        assertEquals(List.of("ls", "/etc/motd"), arguments("ls /e*/m?td"));
        assertEquals(List.of("ls", "x*"), arguments("ls x*"));
        assertEquals(List.of("ls", ".hidden"), arguments("ls .h[a-j]*"));
    }

    @Test
    void operatorsJoinCommands() {
        Script script = Parser.parse("a && b || c; d > f 2 >> g < h | e &");
        List<String> shape = new ArrayList<>();
        for (Script.Step step : script.steps()) {
            shape.add(step.condition() + " " + step.pipeline().commands().size() + " " + step.pipeline().background());
        }
        assertEquals(List.of("ALWAYS 1 false", "AFTER_SUCCESS 1 false", "AFTER_FAILURE 1 false", "ALWAYS 2 true"), shape);
        assertEquals(3, script.steps().get(3).pipeline().commands().get(0).redirections().size());
    }

    @Test
    void wrongLinesAreRefused() {
        for (String line : List.of("echo 'a", "echo \"a", "echo \\", "a &&", "a ||", "; a", "&& a", "a | ", "| a", "a >", "a > > b", "a ;; b")) {
            assertThrows(SyntaxException.class, () -> Parser.parse(line), line);
        }
        assertEquals(0, Parser.parse("   # nothing").steps().size());
    }

    @Test
    void pathsResolve() {
        assertEquals("/", Path.resolve("/", ".."));
        assertEquals("/a/c", Path.resolve("/a", "./b/../c//"));
        assertEquals("/x", Path.resolve("/a", "/x/."));
        assertEquals("c", Path.name("/a/b/c/"));
        assertEquals("/a", Path.parent("/a/b"));
    }
}
