package beetos.apps.commands;

import java.util.ArrayList;
import java.util.List;

/// A command's words: letters of options, the value of the one option that has one, and operands. `--` ends the options; `-` alone is an operand.
record Options(String letters, String value, List<String> operands) {
    /// `flags` are letters without a value, `valued` those with one (of which one may be given); anything else is refused with `usage`.
    static Options of(String[] words, String flags, String valued, String usage) {
        StringBuilder letters = new StringBuilder();
        List<String> operands = new ArrayList<>();
        String value = null;
        boolean ended = false;
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (ended || word.length() < 2 || word.charAt(0) != '-') {
                operands.add(word);
            } else if (word.equals("--")) {
                ended = true;
            } else if (valued.indexOf(word.charAt(1)) >= 0) {
                if (word.length() == 2 && ++i == words.length) {
                    throw new UsageException(usage);
                }
                letters.append(word.charAt(1));
                value = word.length() > 2 ? word.substring(2) : words[i];
            } else {
                addFlags(letters, word, flags, usage);
            }
        }
        return new Options(letters.toString(), value, operands);
    }

    private static void addFlags(StringBuilder letters, String word, String flags, String usage) {
        for (int c = 1; c < word.length(); c++) {
            if (flags.indexOf(word.charAt(c)) < 0) {
                throw new UsageException(usage);
            }
            letters.append(word.charAt(c));
        }
    }

    boolean has(char letter) {
        return letters.indexOf(letter) >= 0;
    }

    /// The words with `-COUNT`, as old as `head` is, made `-n COUNT`.
    static String[] counted(String[] words) {
        String[] made = words.clone();
        for (int i = 0; i < made.length && made[i].startsWith("-") && !made[i].equals("--"); i++) {
            if (made[i].length() > 1 && made[i].charAt(1) >= '0' && made[i].charAt(1) <= '9') {
                made[i] = "-n" + made[i].substring(1);
            }
        }
        return made;
    }

    /// A count: digits only.
    static long count(String text, String usage) {
        if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new UsageException(usage);
        }
        return Long.parseLong(text);
    }
}
