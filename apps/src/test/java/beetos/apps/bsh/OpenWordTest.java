package beetos.apps.bsh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenWordTest {
    private static String word(String line) {
        OpenWord word = OpenWord.of(line, line.length());
        return word.begin() + " " + word.text() + (word.quote() == 0 ? "" : " " + word.quote());
    }

    /// The line after Tab, where these names are offered for the word.
    private static String completed(String line, String... names) {
        OpenWord word = OpenWord.of(line, line.length());
        return line + Completion.of(word, word.text(), List.of(names)).insertion();
    }

    @Test
    void seesThroughQuotes() {
        assertEquals("0 ", word(""));
        assertEquals("4 my f", word("cat my\\ f"));
        assertEquals("4 my f \"", word("cat \"my f"));
        assertEquals("4 it's a b", word("cat it\\'s' a 'b"));
        assertEquals("8 x '", word("cat a\\ >'x"));
        assertEquals("8 ", word("cat 'a';"));
    }

    @Test
    void quotesWhatItInserts() {
        assertEquals("cat my\\ file ", completed("cat m", "my file"));
        assertEquals("cat \"my file\" ", completed("cat \"my", "my file"));
        assertEquals("cat 'my f'\\'' ' ", completed("cat 'my", "my f' "));
        assertEquals("cat \\$x\\&y/", completed("cat ", "$x&y/"));
        assertEquals("cat a", completed("cat ", "ab", "ac"));
        assertEquals("cat ", completed("cat "));
    }
}
