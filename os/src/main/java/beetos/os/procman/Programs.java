package beetos.os.procman;

import beetos.machine.Sha256Rounds;
import beetos.os.bundle.Bundle;
import beetos.os.bundle.ManifestView;
import beetos.user.PageOctets;
import java.util.HashMap;
import java.util.Map;

/// The bundle's programs, read once: by index their manifests, by name their index, and the images that they are in.
final class Programs {
    private final PageOctets memory;      // the bundle as mapped here
    private final boolean accelerated;
    private final Bundle bundle;
    private final ManifestView[] manifests;
    private final String[] names;
    private final Image[] images;         // null: no program of it has been started yet
    private final Map<String, Integer> byName = new HashMap<>();

    /// `instructions` is the CPU's ID_AA64ISAR0_EL1.
    Programs(PageOctets memory, long instructions) {
        this.memory = memory;
        accelerated = Sha256Rounds.accelerated(instructions);
        bundle = new Bundle(memory);
        manifests = new ManifestView[bundle.programCount()];
        names = new String[manifests.length];
        images = new Image[bundle.imageCount()];
        for (int i = 0; i < manifests.length; i++) {
            manifests[i] = bundle.manifest(i);
            names[i] = manifests[i].name();
            byName.put(names[i], i);
        }
    }

    int count() {
        return manifests.length;
    }

    ManifestView manifest(int program) {
        return manifests[program];
    }

    String name(int program) {
        return names[program];
    }

    /// Index of the program of that name, or -1.
    int find(String name) {
        Integer index = byName.get(name);
        return index == null ? -1 : index;
    }

    long applicationId(int program) {
        return bundle.applicationId(program);
    }

    /// The image that a program is in, checked when the first program of it is started ([Image#read]).
    Image image(int program) {
        int index = bundle.image(program);
        if (images[index] == null) {
            long address = memory.address() + bundle.imageOffset(program);
            images[index] = Image.read(new PageOctets(address, (int) bundle.imageLength(program)), bundle.imageDigest(program), accelerated);
        }
        return images[index];
    }
}
