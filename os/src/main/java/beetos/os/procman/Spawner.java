package beetos.os.procman;

import beetos.abi.InitialHandles;
import beetos.abi.Manifest;
import beetos.abi.Rights;
import beetos.api.names.Names;
import beetos.os.bundle.ManifestView;
import beetos.user.Clock;
import beetos.user.Connection;
import beetos.user.Handle;
import beetos.user.MemoryUse;
import beetos.user.Server;
import beetos.user.Utf8;
import java.util.ArrayList;
import java.util.List;

/// Starts programs with what their manifests grant: connections to `names` and to `procman` with badges of their own, devices, streams.
final class Spawner {
    static final int DEATH_BIT = 0;
    private static final long LEAST_FRAMES = 64;
    static final String NAMES = "names";
    static final long PATIENCE = Clock.SECOND;      // for names, which never waits for anybody

    private final Programs programs;
    private final Loader loader;
    private final Kernel kernel = new Kernel();
    private final Server procman;
    private final ProcessTable table;
    private Connection names;                       // null: it is not up

    Spawner(Programs programs, Loader loader, Server procman, ProcessTable table) {
        this.programs = programs;
        this.loader = loader;
        this.procman = procman;
        this.table = table;
    }

    /// From now new processes get their connection to `names` here; null: they get none.
    void names(Connection connection) {
        names = connection;
    }

    /// Starts a program. `streams` are handles of this process, or 0; they are moved.
    Process start(int program, List<byte[]> arguments, byte[] environment, Process parent, int[] streams) {
        ManifestView manifest = programs.manifest(program);
        long key = table.nextKey();
        List<byte[]> words = new ArrayList<>();
        words.add(Utf8.encode(programs.name(program)));
        words.addAll(arguments);
        long[] lanes = lanes(program, key, manifest, streams);
        Loader.Started started = loader.start(program, frames(manifest), new Loader.Gifts(words, environment, lanes, named(program, manifest)));
        Process process = new Process(key, program, programs.name(program), parent, started);
        table.add(process);
        process.kernel().watch(procman.handle(), DEATH_BIT);
        return process;
    }

    private long[] lanes(int program, long key, ManifestView manifest, int[] streams) {
        long[] lanes = new long[Loader.LANES];
        if (names != null) {
            lanes[0] = Handle.moved(names.call(Names.ADMIT, program, 0, 0, 0, 0, Clock.nanos() + PATIENCE).handle(0));
        }
        lanes[InitialHandles.PROCMAN - InitialHandles.NAMES] = Handle.moved(procman.connect(Badge.process(key)).handle());
        for (int i = 0; i < streams.length; i++) {
            lanes[InitialHandles.INPUT - InitialHandles.NAMES + i] = Handle.moved(streams[i]);
        }
        if (manifest.has(Manifest.CONSOLE)) {
            int output = InitialHandles.OUTPUT - InitialHandles.NAMES;
            lanes[output] = Handle.copied(InitialHandles.CONSOLE);
            lanes[output + 1] = lanes[output];
        }
        return lanes;
    }

    private List<StartPage.Granted> named(int program, ManifestView manifest) {
        List<StartPage.Granted> named = new ArrayList<>();
        devices(named, manifest.texts(Manifest.DEVICE), Rights.REGISTERS);
        devices(named, manifest.texts(Manifest.DMA_DEVICE), Rights.REGISTERS | Rights.DMA);
        if (programs.name(program).equals(NAMES)) {
            named.add(new StartPage.Granted("bundle", Handle.duplicate(InitialHandles.BUNDLE, Rights.USE | Rights.TRANSFER)));
        }
        return named;
    }

    /// Claims the devices of these strings; the n-th time that a string comes, the n-th such device.
    private void devices(List<StartPage.Granted> named, List<String> compatible, long rights) {
        for (int i = 0; i < compatible.size(); i++) {
            int claim = kernel.claim(compatible.get(i), rights | Rights.TRANSFER);
            if (claim != 0) {
                named.add(new StartPage.Granted(compatible.get(i), claim));
            }
        }
    }

    /// Frames of its account: what the manifest grants, else a half of what is left for programs.
    private static long frames(ManifestView manifest) {
        MemoryUse memory = MemoryUse.now();
        return manifest.frames() > 0 ? manifest.frames() : Math.max(LEAST_FRAMES, (memory.account() - memory.used()) / 2);
    }
}
