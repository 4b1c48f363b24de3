package beetos.os.procman;

import beetos.os.bundle.Bundle;
import beetos.os.bundle.ManifestView;
import beetos.user.Octets;
import java.util.HashMap;
import java.util.Map;

/// The bundle's programs, read once: by index their manifests, by name their index, and each image's checked header.
final class Programs {
    private final Bundle bundle;
    private final ManifestView[] manifests;
    private final String[] names;
    private final ElfImage[] images;      // null: not started yet
    private final Map<String, Integer> byName = new HashMap<>();

    Programs(Bundle bundle) {
        this.bundle = bundle;
        manifests = new ManifestView[bundle.programCount()];
        names = new String[manifests.length];
        images = new ElfImage[manifests.length];
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

    /// The image in `file`; a wrong one is an IllegalArgumentException.
    ElfImage image(int program, Octets file) {
        if (images[program] == null) {
            images[program] = ElfImage.read(file, file.length());
        }
        return images[program];
    }

    Bundle bundle() {
        return bundle;
    }
}
