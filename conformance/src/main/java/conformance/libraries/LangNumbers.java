package conformance.libraries;

import java.util.Arrays;
import org.apache.commons.lang3.ArrayUtils;
import org.apache.commons.lang3.BooleanUtils;
import org.apache.commons.lang3.Range;
import org.apache.commons.lang3.math.Fraction;
import org.apache.commons.lang3.math.NumberUtils;

/// Uses commons-lang3's NumberUtils, Fraction, Range, ArrayUtils and BooleanUtils.
public final class LangNumbers {
    public static void main(String[] args) {
        System.out.println(NumberUtils.toInt("12", -1) + " " + NumberUtils.toInt("x", -1) + " " + NumberUtils.isCreatable("0x1F") + " " + NumberUtils.isDigits("12a") + " " + NumberUtils.max(3, 9, 4) + " " + NumberUtils.createNumber("12.5f"));
        Fraction half = Fraction.getFraction(1, 2);
        System.out.println(half.add(Fraction.getFraction("1/3")) + " " + half.multiplyBy(Fraction.getFraction(4, 6)).reduce() + " " + Fraction.getFraction(7, 3).toProperString() + " " + half.pow(-3));
        Range<Integer> range = Range.of(3, 8);
        System.out.println(range + " " + range.contains(8) + " " + range.isOverlappedBy(Range.of(9, 10)) + " " + range.fit(100));
        int[] numbers = {1, 2, 3, 4};
        ArrayUtils.reverse(numbers);
        System.out.println(Arrays.toString(ArrayUtils.add(numbers, 9)) + Arrays.toString(ArrayUtils.removeElement(numbers, 3)) + ArrayUtils.indexOf(numbers, 2) + ArrayUtils.contains(numbers, 7) + Arrays.toString(ArrayUtils.toObject(numbers)));
        ArrayUtils.shift(numbers, 1);
        System.out.println(Arrays.toString(numbers) + ArrayUtils.isSorted(numbers) + " " + Arrays.toString(ArrayUtils.subarray(numbers, 1, 3)));
        System.out.println(BooleanUtils.toBoolean("yes") + " " + BooleanUtils.xor(new boolean[] {true, false, true}) + " " + BooleanUtils.toStringYesNo(false));
    }
}
