package beetos.apps.bsh;

import java.util.ArrayList;
import java.util.List;

/// Makes a script of tokens.
///
///     script   = [ pipeline { (";" | "&" | "&&" | "||") pipeline } [ ";" | "&" ] ]
///     pipeline = command { "|" command }
///     command  = { word | (">" | ">>" | "<") word }, at least one
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
        List<Word> words = new ArrayList<>();
        List<Script.Redirection> redirections = new ArrayList<>();
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (token.word() != null) {
                words.add(token.word());
            } else if (token.is(">") || token.is(">>") || token.is("<")) {
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
        if (words.isEmpty() && redirections.isEmpty()) {
            throw new SyntaxException(at < tokens.size() ? "unexpected " + tokens.get(at).operator() : "nothing after |");
        }
        return new Script.Command(words, redirections);
    }
}
