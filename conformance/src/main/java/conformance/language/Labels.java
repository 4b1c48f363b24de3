package conformance.language;

/// Covers labelled break and continue out of nested loops, switches, blocks and try statements.
public final class Labels {
    public static void main(String[] args) {
        StringBuilder log = new StringBuilder();
        rows:
        for (int i = 0; i < 5; i++) {
            for (int j = 0; ; j++) {
                switch (j) {
                    case 2:
                        continue rows;
                    case 1:
                        if (i == 3) {
                            break rows;
                        }
                        break;
                    default:
                        log.append(i).append(j).append(' ');
                }
                try {
                    if (i == 1) {
                        continue rows;
                    }
                } finally {
                    log.append('f');
                }
            }
        }
        block: {
            if (log.length() > 3) {
                break block;
            }
            log.append("skipped");
        }
        System.out.println(log);
        int n = 0;
        do {
            n += 3;
            if (n % 2 == 0) {
                continue;
            }
            log.setLength(n);
        } while (n < 10);
        System.out.println(log + " " + n);
    }
}
