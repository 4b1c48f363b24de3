package conformance.language;

/// Covers the order of field initialisers, instance blocks, constructors and calls of overridden methods.
public final class InstanceInit {
    static class Top {
        final StringBuilder log = new StringBuilder("top.field ");

        {
            log.append("top.block ");
        }

        Top() {
            this("default");
            log.append("top.() ");
        }

        Top(String text) {
            log.append("top.(").append(text).append(") ");
            hook();
        }

        void hook() {
            log.append("top.hook ");
        }
    }

    static final class Bottom extends Top {
        private int number = 5;
        private final String text;

        {
            log.append("bottom.block ").append(number).append(' ');
        }

        Bottom() {
            text = "set";
            log.append("bottom.() ");
        }

        @Override void hook() {
            log.append("bottom.hook ").append(number).append(' ').append(text).append(' ');
        }
    }

    public static void main(String[] args) {
        Bottom bottom = new Bottom();
        bottom.hook();
        System.out.println(bottom.log);
        System.out.println(new Top("given").log);
    }
}
