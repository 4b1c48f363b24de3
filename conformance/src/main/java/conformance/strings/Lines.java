package conformance.strings;

/// Reads System.in octet by octet and counts lines, words and octets.
public final class Lines {
    public static void main(String[] args) throws Exception {
        int lines = 0;
        int words = 0;
        int octets = 0;
        boolean inWord = false;
        int c;
        while ((c = System.in.read()) >= 0) {
            octets++;
            if (c == '\n') {
                lines++;
            }
            boolean space = c == ' ' || c == '\n' || c == '\t';
            if (!space && !inWord) {
                words++;
            }
            inWord = !space;
        }
        System.out.println(lines + " " + words + " " + octets);
    }
}
