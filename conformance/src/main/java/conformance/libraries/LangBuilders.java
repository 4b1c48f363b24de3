package conformance.libraries;

import org.apache.commons.lang3.CharSetUtils;
import org.apache.commons.lang3.CharUtils;
import org.apache.commons.lang3.Validate;
import org.apache.commons.lang3.builder.CompareToBuilder;
import org.apache.commons.lang3.builder.HashCodeBuilder;
import org.apache.commons.lang3.mutable.MutableInt;
import org.apache.commons.lang3.tuple.ImmutablePair;
import org.apache.commons.lang3.tuple.ImmutableTriple;
import org.apache.commons.lang3.tuple.Pair;

/// Uses commons-lang3's builders, tuples, mutables, CharSet and Validate.
public final class LangBuilders {
    public static void main(String[] args) {
        System.out.println(new HashCodeBuilder(17, 37).append("a").append(5).append(2.5).append(new int[] {1, 2}).toHashCode());
        System.out.println(new CompareToBuilder().append("a", "b").append(2, 1).toComparison());
        Pair<String, Integer> pair = ImmutablePair.of("k", 1);
        System.out.println(pair + " " + pair.getLeft() + pair.getValue() + " " + pair.equals(Pair.of("k", 1)) + " " + pair.compareTo(Pair.of("k", 2)) + " " + ImmutableTriple.of(1, 'b', "c"));
        MutableInt counter = new MutableInt(5);
        counter.add(10);
        System.out.println(counter.getAndIncrement() + " " + counter);
        System.out.println(CharSetUtils.count("hello", "k-p") + " " + CharSetUtils.squeeze("hello", "l") + " " + CharSetUtils.delete("hello", "^l") + " " + CharUtils.unicodeEscaped('A') + CharUtils.toIntValue('3'));
        try {
            Validate.isTrue(counter.intValue() < 0, "counter is %d", counter.intValue());
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Validate.notEmpty("");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
