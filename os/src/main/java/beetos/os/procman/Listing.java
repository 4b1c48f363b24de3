package beetos.os.procman;

import beetos.abi.Manifest;
import beetos.abi.Page;
import beetos.user.Message;
import beetos.user.Packer;
import beetos.user.Startup;
import beetos.user.Status;

/// Lists programs and processes into the memory that a client lends.
final class Listing {
    private static final int ENTRY = 256;       // more than a row takes

    private final Programs programs;
    private final ProcessTable table;

    Listing(Programs programs, ProcessTable table) {
        this.programs = programs;
        this.table = table;
    }

    /// The programs that may be started by name.
    void programs(Message message) {
        Packer packer = new Packer(message.range());
        int count = 0;
        for (int i = 0; i < programs.count(); i++) {
            count += isShown(i) ? 1 : 0;
        }
        packer.word(count);
        for (int i = 0; i < programs.count(); i++) {
            if (isShown(i)) {
                packer.text(programs.name(i));
            }
        }
        message.giveBack(Status.OK, 0, packer.length(), 0);
    }

    private boolean isShown(int program) {
        return !programs.manifest(program).has(Manifest.SERVICE | Manifest.HIDDEN);
    }

    /// Processes from the index in the message's word on.
    void processes(Message message) {
        Packer packer = new Packer(message.range());
        long index = message.word(3);
        while (packer.fits(ENTRY)) {
            Kernel.Row row = Kernel.row(index);
            if (row == null) {
                index = -1;
                break;
            }
            add(packer, row);
            index = row.index() + 1L;
        }
        message.giveBack(Status.OK, 0, packer.length(), index);
    }

    private void add(Packer packer, Kernel.Row row) {
        Process process = table.running(row.id());
        String name = process != null ? process.name() : row.id() == Startup.processId() ? "procman" : "";
        if (!name.isEmpty()) {
            int parent = process == null ? 0 : process.parent() == null ? Startup.processId() : process.parent().id();
            packer.word(row.id()).word(parent).text(name).word(row.frames() * Page.SIZE).word(row.time()).word(row.threads());
        }
    }
}
