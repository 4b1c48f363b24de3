package beetos.apps.bsh;

import java.util.ArrayList;
import java.util.List;

/// Makes a script of tokens.
///
///     script   = [ pipeline { (";" | "&" | "&&" | "||") pipeline } [ ";" | "&" ] ]
///     pipeline = command { "|" command }
///     command  = { NAME=word } { word | (">" | ">>" | "<" | "2>" | "2>>") word | "2>&1" | ">&2" }, at least one
final class Parser {
    private final List<Token> tokens;
    private int at;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Script parse(String line) {
        return new Parser(Lexer.tokens(line)).script();
    }

    private Script script() {
        List<Script.Step> steps = new ArrayList<>();
        Script.Condition condition = Script.Condition.ALWAYS;
        while (at < tokens.size()) {
            List<Script.Command> commands = commands();
            String operator = at < tokens.size() ? tokens.get(at++).operator() : ";";
            steps.add(new Script.Step(condition, new Script.Pipeline(commands, operator.equals("&"))));
            condition = switch (operator) {
                case "&&" -> Script.Condition.AFTER_SUCCESS;
                case "||" -> Script.Condition.AFTER_FAILURE;
                default -> Script.Condition.ALWAYS;
            };
            if (condition != Script.Condition.ALWAYS && at == tokens.size()) {
                throw new SyntaxException("nothing after " + operator);
            }
        }
        return new Script(steps);
    }

    private List<Script.Command> commands() {
        List<Script.Command> commands = new ArrayList<>();
        commands.add(command());
        while (at < tokens.size() && tokens.get(at).is("|")) {
            at++;
            commands.add(command());
        }
        return commands;
    }

    private Script.Command command() {
        List<Script.Assignment> assignments = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        List<Script.Redirection> redirections = new ArrayList<>();
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            Script.Assignment assignment = token.word() != null && words.isEmpty() ? token.word().assignment() : null;
            if (assignment != null) {
                assignments.add(assignment);
            } else if (token.word() != null) {
                words.add(token.word());
            } else if (token.operator().endsWith("&1") || token.operator().endsWith("&2")) {
                redirections.add(new Script.Redirection(token.operator(), null));
            } else if (token.operator().endsWith(">") || token.is("<")) {
                at++;
                if (at == tokens.size() || tokens.get(at).word() == null) {
                    throw new SyntaxException("no file after " + token.operator());
                }
                redirections.add(new Script.Redirection(token.operator(), tokens.get(at).word()));
            } else {
                break;
            }
            at++;
        }
        if (assignments.isEmpty() && words.isEmpty() && redirections.isEmpty()) {
            throw new SyntaxException(at < tokens.size() ? "unexpected " + tokens.get(at).operator() : at == 0 ? "nothing to run" : "nothing after " + tokens.get(at - 1).operator());
        }
        return new Script.Command(assignments, words, redirections);
    }
}
