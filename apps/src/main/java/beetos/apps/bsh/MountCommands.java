package beetos.apps.bsh;

import beetos.api.files.FileException;
import beetos.api.files.Files;
import beetos.api.files.MountStatus;
import java.util.ArrayList;
import java.util.List;

/// Commands on whole file systems.
final class MountCommands {
    void addTo(Builtins builtins) {
        builtins.add("df", "[PATH ...]", "shows the room in file systems", this::df);
        builtins.add("mount", "", "lists what is mounted", this::mount);
        builtins.add("sync", "[PATH ...]", "waits until what was written lasts", this::sync);
    }

    private int df(Session session, List<String> words, Output output) {
        output.line(Text.left("FILE SYSTEM", 12) + Text.right("CAPACITY", 10) + Text.right("USED", 10) + Text.right("FREE", 10) + Text.right("USE", 6)
                + "  MOUNTED AT");
        for (MountStatus mount : named(session, words)) {
            long used = mount.capacity() - (mount.readOnly() ? 0 : mount.free());
            output.line(Text.left(mount.kind(), 12) + Text.right(Text.bytes(mount.capacity()), 10) + Text.right(Text.bytes(used), 10)
                    + Text.right(Text.bytes(mount.free()), 10) + Text.right(percent(used, mount.capacity()), 6) + "  " + mount.path());
        }
        return 0;
    }

    /// Rounded up: what is not empty shows it.
    private static String percent(long part, long whole) {
        return (whole == 0 ? 0 : (100 * part + whole - 1) / whole) + " %";
    }

    private int mount(Session session, List<String> words, Output output) {
        if (words.size() > 1) {
            throw CommandException.usage("mount");
        }
        for (MountStatus mount : session.files().mounts()) {
            output.line(mount.kind() + " on " + mount.path() + (mount.readOnly() ? " (read-only)" : ""));
        }
        return 0;
    }

    private int sync(Session session, List<String> words, Output output) {
        int status = 0;
        for (MountStatus mount : named(session, words)) {
            try {
                session.files().flush(mount.path());
            } catch (FileException refused) {
                output.complain("sync: " + mount.path() + ": " + refused.error().text());
                status = 1;
            }
        }
        return status;
    }

    /// The file systems of the paths that are named; all, if none is.
    private static List<MountStatus> named(Session session, List<String> words) {
        Files files = session.files();
        if (words.size() == 1) {
            return files.mounts();
        }
        List<MountStatus> mounts = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            try {
                String path = session.path(words.get(i));
                files.status(path);
                mounts.add(files.mount(path));
            } catch (FileException refused) {
                throw new FileException(refused.error(), words.get(i));
            }
        }
        return mounts;
    }
}
