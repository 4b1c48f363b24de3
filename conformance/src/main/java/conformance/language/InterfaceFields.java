package conformance.language;

/// Covers constants in interfaces, their initialisation by default methods, and nested types in interfaces.
public final class InterfaceFields {
    static final StringBuilder LOG = new StringBuilder();

    interface Settings {
        int LIMIT = 10;
        StringBuilder BUFFER = LOG.append("settings ");

        default int limit() {
            return LIMIT * 2;
        }

        record Pair(int a, int b) { }

        enum Level { LOW, HIGH }
    }

    static final class Uses implements Settings {
        static {
            LOG.append("uses ");
        }

        int total() {
            return limit() + LIMIT;
        }
    }

    public static void main(String[] args) {
        System.out.println(Settings.LIMIT);
        System.out.println(LOG.length());
        System.out.println(new Uses().total());
        System.out.println(LOG);
        System.out.println(new Settings.Pair(1, 2) + " " + Settings.Level.HIGH);
    }
}
