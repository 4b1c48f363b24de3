package conformance.libraries;

import org.apache.commons.lang3.StringUtils;

/// Uses commons-lang3's StringUtils on many kinds of text.
public final class LangStrings {
    public static void main(String[] args) {
        System.out.println(StringUtils.capitalize("bare metal") + " " + StringUtils.reverse("abc") + " " + StringUtils.leftPad("7", 3, '0') + " " + StringUtils.center("mid", 9, "*"));
        System.out.println(StringUtils.abbreviate("A sentence that is too long", 15) + "|" + StringUtils.repeat("ab", ",", 3) + "|" + StringUtils.substringBetween("a[b]c", "[", "]"));
        System.out.println(StringUtils.isBlank(" \t") + " " + StringUtils.isNumeric("123") + " " + StringUtils.isAlpha("abc1") + " " + StringUtils.isEmpty(null) + " " + StringUtils.isAllUpperCase("ABC"));
        System.out.println(StringUtils.countMatches("banana", "an") + " " + StringUtils.getLevenshteinDistance("kitten", "sitting") + " " + StringUtils.difference("i am a machine", "i am a robot") + " " + StringUtils.getCommonPrefix("interview", "internet", "interval"));
        System.out.println(StringUtils.join(new int[] {1, 2, 3}, ';') + " " + StringUtils.join(java.util.List.of("a", "b"), ", ") + " " + StringUtils.swapCase("Hello") + " " + StringUtils.deleteWhitespace(" a b\tc "));
        for (String part : StringUtils.split("a..b.c", '.')) {
            System.out.print("<" + part + ">");
        }
        for (String part : StringUtils.splitByCharacterTypeCamelCase("fooBar200XML")) {
            System.out.print("{" + part + "}");
        }
        System.out.println();
        System.out.println(StringUtils.replaceEach("abcde", new String[] {"ab", "d"}, new String[] {"w", "t"}) + " " + StringUtils.rotate("abcdefg", 2) + " " + StringUtils.chomp("line\n") + "|" + StringUtils.wrap("x", '"') + StringUtils.uncapitalize("ABC") + StringUtils.normalizeSpace("  a   b "));
    }
}
