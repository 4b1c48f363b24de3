package conformance.language;

/// Covers own exception classes with causes, messages overridden, and traces cut or filled on demand.
public final class ExceptionTypes {
    static class Checked extends Exception {
        Checked(String message, Throwable cause) {
            super(message, cause);
        }

        @Override public String getMessage() {
            return "[" + super.getMessage() + "]";
        }
    }

    static final class Light extends RuntimeException {
        Light() {
            super("light", null, false, false);
        }
    }

    public static void main(String[] args) {
        Checked checked = new Checked("outer", new RuntimeException(new Error("root")));
        System.out.println(checked);
        System.out.println(checked.getCause());
        System.out.println(checked.getCause().getCause().getMessage());
        System.out.println(checked.getLocalizedMessage());
        Light light = new Light();
        light.addSuppressed(checked);
        System.out.println(light.getSuppressed().length + " " + light.getStackTrace().length);
        Exception late = new Exception();
        late.initCause(light);
        System.out.println(late + " " + late.getCause());
        try {
            late.initCause(checked);
        } catch (IllegalStateException e) {
            System.out.println("cause set once");
        }
        try {
            late.addSuppressed(late);
        } catch (IllegalArgumentException e) {
            System.out.println("not itself");
        }
        System.out.println(new RuntimeException((Throwable) null).getMessage());
        System.out.println(new AssertionError(5).getMessage());
    }
}
