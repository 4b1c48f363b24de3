package beetos.os.procman;

import beetos.abi.InitialHandles;
import beetos.abi.Manifest;
import beetos.abi.Rights;
import beetos.os.bundle.Bundle;
import beetos.os.bundle.ManifestView;
import beetos.user.Connection;
import beetos.user.Handle;
import beetos.user.Server;
import beetos.user.Utf8;
import java.util.ArrayList;
import java.util.List;

/// Starts programs with what their manifests grant: connections to `names` and to `procman` with badges of their own, devices, streams.
final class Spawner {
    static final int DEATH_BIT = 0;
    private static final String NAMES = "names";

    private final Bundle bundle;
    private final Loader loader;
    private final Kernel kernel = new Kernel();
    private final Server procman;
    private final Server names = Server.create();   // made here, so that its connections outlive the service
    private final ProcessTable table;

    Spawner(Bundle bundle, Loader loader, Server procman, ProcessTable table) {
        this.bundle = bundle;
        this.loader = loader;
        this.procman = procman;
        this.table = table;
    }

    /// A connection to `names` for `procman` itself.
    Connection names() {
        return names.connect(0);
    }

    /// Index of the program of that name, or -1.
    int program(String name) {
        for (int i = 0; i < bundle.programCount(); i++) {
            if (bundle.manifest(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /// Starts a program. `streams` are handles of this process, or 0; they are moved.
    Process start(int program, List<byte[]> arguments, Process parent, int[] streams) {
        ManifestView manifest = bundle.manifest(program);
        long key = table.nextKey();
        List<byte[]> words = new ArrayList<>();
        words.add(Utf8.encode(manifest.name()));
        words.addAll(arguments);
        long[] lanes = lanes(program, key, manifest, streams);
        Loader.Started started = loader.start(program, frames(manifest), new Loader.Gifts(words, lanes, named(manifest)));
        Process process = new Process(key, started.id(), program, manifest.name(), parent, started.process());
        table.add(process);
        process.kernel().watch(procman.handle(), DEATH_BIT);
        return process;
    }

    private long[] lanes(int program, long key, ManifestView manifest, int[] streams) {
        long[] lanes = new long[Loader.LANES];
        lanes[0] = Handle.moved(names.connect(program + 1L).handle());
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

    private List<StartPage.Granted> named(ManifestView manifest) {
        List<StartPage.Granted> named = new ArrayList<>();
        devices(named, manifest.texts(Manifest.DEVICE), Rights.REGISTERS);
        devices(named, manifest.texts(Manifest.DMA_DEVICE), Rights.REGISTERS | Rights.DMA);
        if (manifest.name().equals(NAMES)) {
            named.add(new StartPage.Granted("server", Handle.duplicate(names.handle(), Rights.ALL)));
            named.add(new StartPage.Granted("bundle", Handle.duplicate(InitialHandles.BUNDLE, Rights.USE | Rights.TRANSFER)));
        }
        return named;
    }

    /// Claims the devices of these strings; the n-th time that a string comes, the n-th such device.
    private void devices(List<StartPage.Granted> named, List<String> compatible, long rights) {
        for (int i = 0; i < compatible.size(); i++) {
            int claim = kernel.claim(compatible.get(i), 0, rights | Rights.TRANSFER);
            if (claim != 0) {
                named.add(new StartPage.Granted(compatible.get(i), claim));
            }
        }
    }

    /// Frames of its account: what the manifest grants, else a half of what is free.
    private static long frames(ManifestView manifest) {
        return manifest.frames() > 0 ? manifest.frames() : Math.max(64, Kernel.freeFrames() / 2);
    }
}
