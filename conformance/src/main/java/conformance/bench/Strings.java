package conformance.bench;

/// Builds, joins and cuts strings: allocation and byte arrays; the argument is the number of rounds.
public final class Strings {
    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 2000;
        int hash = 0;
        for (int i = 0; i < rounds; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < 10; k++) {
                text.append("item ").append(i + k).append(',').append(k % 2 == 0);
            }
            String whole = text.toString();
            int comma = whole.indexOf(',', i % 40);
            String line = whole.substring(comma + 1) + "#" + i;
            hash = hash * 31 + line.hashCode();
        }
        System.out.println(hash);
    }
}
