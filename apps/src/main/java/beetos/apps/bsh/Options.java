package beetos.apps.bsh;

import java.util.ArrayList;
import java.util.List;

/// A command's words as option letters and operands; `--` ends the options.
record Options(String letters, List<String> operands) {
    /// Letters outside `known` are refused.
    static Options of(List<String> words, String known) {
        StringBuilder letters = new StringBuilder();
        List<String> operands = new ArrayList<>();
        boolean ended = false;
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (ended || word.length() < 2 || word.charAt(0) != '-') {
                operands.add(word);
            } else if (word.equals("--")) {
                ended = true;
            } else {
                for (int c = 1; c < word.length(); c++) {
                    if (known.indexOf(word.charAt(c)) < 0) {
                        throw new CommandException("no option -" + word.charAt(c), 2);
                    }
                    letters.append(word.charAt(c));
                }
            }
        }
        return new Options(letters.toString(), operands);
    }

    boolean has(char letter) {
        return letters.indexOf(letter) >= 0;
    }
}
