package conformance.files;

import java.util.List;

/// All of them, in one program: an argument is the name of one to run, without any all are run. Each begins with a line of its name.
public final class FilePrograms {
    /// The list.
    public static final List<String> NAMES = List.of("PathTexts", "Globs", "OldFiles", "ByteFiles", "TextFiles", "RandomAccess", "Channels",
            "Contents", "Trees", "Transfers", "Refusals", "Attributes", "Links", "Temporary");
    public static final String END = "files done";

    /// An instance method, as a program may have it since JDK 25.
    void main(String[] arguments) throws Exception {
        for (String name : arguments.length == 0 ? NAMES : List.of(arguments)) {
            System.out.println("== " + name);
            run(name);
        }
        System.out.println(END);
    }

    private static void run(String name) throws Exception {
        switch (name) {
            case "PathTexts" -> PathTexts.main();
            case "Globs" -> Globs.main();
            case "OldFiles" -> OldFiles.main();
            case "ByteFiles" -> ByteFiles.main();
            case "TextFiles" -> TextFiles.main();
            case "RandomAccess" -> RandomAccess.main();
            case "Channels" -> Channels.main();
            case "Contents" -> Contents.main();
            case "Trees" -> Trees.main();
            case "Transfers" -> Transfers.main();
            case "Refusals" -> Refusals.main();
            case "Attributes" -> Attributes.main();
            case "Links" -> Links.main();
            case "Temporary" -> Temporary.main();
            default -> throw new IllegalArgumentException(name);
        }
    }
}
