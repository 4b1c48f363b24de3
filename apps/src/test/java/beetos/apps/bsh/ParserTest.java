package beetos.apps.bsh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParserTest {
    private static final Map<String, String> VARIABLES = Map.of("HOME", "/home", "?", "7", "TWO", "a b", "EMPTY", "");

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
