package conformance.language;

/// Covers left-to-right evaluation of operands, arguments, indices and compound assignments.
public final class EvaluationOrder {
    private static final StringBuilder LOG = new StringBuilder();

    private static int say(int value) {
        LOG.append(value).append(' ');
        return value;
    }

    private static int[] array(int[] array) {
        LOG.append("array ");
        return array;
    }

    private static int three(int a, int b, int c) {
        return a * 100 + b * 10 + c;
    }

    public static void main(String[] args) {
        System.out.println(say(1) + say(2) * say(3));
        System.out.println(three(say(4), say(5), say(6)));
        int[] values = {7, 8, 9};
        array(values)[say(1)] = say(10);
        array(values)[say(2)] += say(3);
        int i = 2;
        i = i++ + i++ * --i;
        System.out.println(i);
        int k = 5;
        k += k++ + ++k;
        System.out.println(k);
        int a = 1;
        int b = a + (a = 5) * a;
        System.out.println(b);
        try {
            array(null)[say(8)] = say(9);
        } catch (NullPointerException late) {
            LOG.append("null ");
        }
        try {
            int q = say(1) / say(0) + say(5);
            System.out.println(q);
        } catch (ArithmeticException division) {
            LOG.append("zero ");
        }
        System.out.println(LOG);
    }
}
