package beetos.runtime;

/// The properties that every program finds, beside those that its platform gives it by name.
public final class SystemProperties {
    public static final String[] NAMES = {
        "file.encoding", "file.separator", "java.class.path", "java.class.version", "java.home", "java.io.tmpdir", "java.library.path",
        "java.runtime.name", "java.runtime.version", "java.specification.name", "java.specification.vendor", "java.specification.version",
        "java.vendor", "java.vendor.url", "java.version", "java.version.date", "java.vm.name", "java.vm.specification.name",
        "java.vm.specification.vendor", "java.vm.specification.version", "java.vm.vendor", "java.vm.version", "line.separator", "native.encoding",
        "os.arch", "os.name", "os.version", "path.separator", "stderr.encoding", "stdin.encoding", "stdout.encoding", "sun.jnu.encoding",
        "user.dir", "user.home", "user.language", "user.name"};

    private static final String FEATURE = "25";
    private static final String RELEASED = "2025-09-16";

    private SystemProperties() {}

    public static String value(String name) {
        return switch (name) {
            case "line.separator" -> "\n";
            case "file.separator" -> "/";
            case "path.separator" -> ":";
            case "user.dir" -> Environment.directory();
            case "user.home" -> otherwise(Environment.variable("HOME"), "/");
            case "user.name" -> otherwise(Environment.variable("USER"), "user");
            case "user.language" -> "en";
            case "java.io.tmpdir" -> "/tmp";
            case "java.home" -> "/";
            case "java.class.path", "java.library.path", "java.vendor.url" -> "";
            case "java.version", "java.runtime.version", "java.vm.version", "java.specification.version", "java.vm.specification.version" -> FEATURE;
            case "java.version.date" -> RELEASED;
            case "java.class.version" -> "69.0";
            case "java.vendor", "java.vm.vendor", "java.vm.name", "java.runtime.name", "os.name" -> "BeetOS";
            case "java.specification.name" -> "Java Platform API Specification";
            case "java.vm.specification.name" -> "Java Virtual Machine Specification";
            case "java.specification.vendor", "java.vm.specification.vendor" -> "Oracle Corporation";
            case "os.arch" -> "aarch64";
            case "os.version" -> "0.1";
            case "file.encoding", "native.encoding", "stdout.encoding", "stderr.encoding", "stdin.encoding", "sun.jnu.encoding" -> "UTF-8";
            default -> Platform.property(name);
        };
    }

    private static String otherwise(String value, String otherwise) { return value == null ? otherwise : value; }
}
