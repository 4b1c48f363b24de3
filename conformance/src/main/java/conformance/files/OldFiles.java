package conformance.files;

import java.io.File;
import java.io.FileWriter;
import java.io.IOException;
import java.util.Arrays;

/// Covers java.io.File.
final class OldFiles {
    private OldFiles() { }

    static void main() throws IOException {
        File folder = new File("old");
        File file = new File(folder, "file.txt");
        Attempt.of("absent", () -> file.exists() + " " + file.isFile() + " " + file.isDirectory() + " " + file.length() + " " + file.lastModified() + " "
                + file.canRead() + " " + file.canWrite() + " " + file.delete() + " " + Arrays.toString(file.list()));
        Attempt.of("made without a parent", file::createNewFile);
        Attempt.of("folders", () -> folder.mkdir() + " " + folder.mkdir() + " " + new File("old/a/b/c").mkdirs() + " " + new File("old/x/y").mkdir());
        Attempt.of("made", () -> file.createNewFile() + " " + file.createNewFile());
        try (FileWriter writer = new FileWriter(file)) {
            writer.write("twelve bytes");
        }
        Attempt.of("present", () -> file.exists() + " " + file.isFile() + " " + file.isDirectory() + " " + file.length() + " " + (file.lastModified() > 0) + " "
                + file.canRead() + " " + file.canWrite() + " " + file.isHidden() + " " + new File("old/.hidden").isHidden());
        Attempt.of("names", () -> sorted(folder.list()));
        Attempt.of("filtered", () -> sorted(folder.list((parent, name) -> name.startsWith("f"))));
        Attempt.of("files", () -> sorted(folder.listFiles(File::isDirectory)));
        Attempt.of("below a file", () -> new File("old/file.txt/x").exists() + " " + new File("old/file.txt/x").mkdir());
        Attempt.of("made below a file", () -> new File("old/file.txt/x").createNewFile());
        Attempt.of("not empty", () -> folder.delete() + " " + new File("old/a").delete() + " " + new File("old/a/b/c").delete());
        Attempt.of("renamed", () -> file.renameTo(new File("old/other")) + " " + file.exists() + " " + new File("old/other").length());
        Attempt.of("renamed again", () -> file.renameTo(new File("old/third")) + " " + new File("old/other").renameTo(new File("none/x")));
        Attempt.of("canonical", () -> new File("old/./a/../other").getCanonicalPath().equals(new File("old/other").getAbsolutePath()));
        Attempt.of("nul", () -> new File("a\0b").exists() + " " + new File("a\0b").createNewFile());
        Attempt.of("space", () -> folder.getTotalSpace() > 0 && folder.getUsableSpace() > 0);
        Attempt.of("dots", () -> new File(".").isDirectory() + " " + new File("..").isDirectory() + " " + new File("").exists());
        for (String name : new String[] {"old/other", "old/a/b", "old/a", "old"}) {
            Attempt.of("away " + name, () -> new File(name).delete());
        }
    }

    private static String sorted(Object[] all) {
        String[] names = new String[all.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = all[i].toString();
        }
        Arrays.sort(names);
        return Arrays.toString(names);
    }
}
