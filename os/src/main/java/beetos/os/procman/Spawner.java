package beetos.os.procman;

import beetos.abi.InitialHandles;
import beetos.abi.Manifest;
import beetos.abi.Rights;
import beetos.os.bundle.ManifestView;
import beetos.user.Handle;
import beetos.user.Server;
import beetos.user.Utf8;
import java.util.List;

/// Starts programs with what their manifests grant: connections to `names` and to `procman` with badges of their own, devices, streams.
final class Spawner {
    static final int DEATH_BIT = 0;
    static final String NAMES = "names";

    private final Programs programs;
    private final Loader loader;
    private final Kernel kernel = new Kernel();
    private final Server procman;
    private final ProcessTable table;
    private final KeptServers servers;
    private final int names;

    Spawner(Programs programs, Loader loader, Server procman, ProcessTable table, KeptServers servers) {
        this.programs = programs;
        this.loader = loader;
        this.procman = procman;
        this.table = table;
        this.servers = servers;
        names = programs.find(NAMES);
    }

    /// Starts a program with its streams as gifts; the table has room. What fails is thrown, and then nothing is left of it.
    Process start(int program, Budget budget, Invocation invocation, Process parent, Gifts gifts) {
        ManifestView manifest = programs.manifest(program);
        long key = table.nextKey();
        fixed(program, key, manifest, gifts);
        named(program, manifest, gifts);
        Loader.Started started = loader.start(program, budget, invocation.named(Utf8.encode(programs.name(program))), gifts);
        try {
            Process process = new Process(key, program, programs.name(program), parent, started);
            process.kernel().watch(procman.handle(), DEATH_BIT);
            table.add(process);
            return process;
        } catch (RuntimeException | Error refused) {
            started.process().kill(0);
            started.process().close();
            throw refused;
        }
    }

    private void fixed(int program, long key, ManifestView manifest, Gifts gifts) {
        if (servers.has(names) && program != names) {
            gifts.move(InitialHandles.NAMES, servers.connect(names, program + 1L).handle());
        }
        gifts.move(InitialHandles.PROCMAN, procman.connect(Badge.process(key)).handle());
        if (manifest.has(Manifest.CONSOLE)) {
            gifts.copy(InitialHandles.OUTPUT, InitialHandles.CONSOLE);
            gifts.copy(InitialHandles.ERROR, InitialHandles.CONSOLE);
        }
    }

    private void named(int program, ManifestView manifest, Gifts gifts) {
        devices(gifts, manifest.texts(Manifest.DEVICE), Rights.REGISTERS);
        devices(gifts, manifest.texts(Manifest.DMA_DEVICE), Rights.REGISTERS | Rights.DMA);
        if (manifest.has(Manifest.SERVICE)) {
            gifts.named(Server.KEPT).copy(servers.of(program).handle());
        }
        if (program == names) {
            gifts.named("bundle").move(Handle.duplicate(InitialHandles.BUNDLE, Rights.USE | Rights.TRANSFER));
        }
    }

    /// Claims the devices of these strings; the n-th time that a string comes, the n-th such device that is free.
    private void devices(Gifts gifts, List<String> compatible, long rights) {
        for (int i = 0; i < compatible.size(); i++) {
            gifts.named(compatible.get(i)).move(kernel.claim(compatible.get(i), rights | Rights.TRANSFER));
        }
    }
}
