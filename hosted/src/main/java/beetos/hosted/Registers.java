package beetos.hosted;

import beetos.hosted.device.Model;
import beetos.kernel.DeviceRegisters;
import beetos.machine.Memory;
import java.util.List;
import java.util.TreeMap;

/// The bus that devices are on: an access goes to the model that lies there.
final class Registers implements DeviceRegisters {
    private final TreeMap<Long, Model> models = new TreeMap<>();

    Registers(List<Model> models) {
        models.forEach(model -> this.models.put(model.base(), model));
    }

    @Override
    public boolean read(long physical, int width, long to) {
        Model model = at(physical);
        if (model == null || !model.takes((int) (physical - model.base()), width)) {
            return false;
        }
        Memory.store64(to, model.read((int) (physical - model.base()), width));
        return true;
    }

    @Override
    public boolean write(long physical, int width, long from) {
        Model model = at(physical);
        if (model == null || !model.takes((int) (physical - model.base()), width)) {
            return false;
        }
        model.write((int) (physical - model.base()), width, Memory.load64(from));
        return true;
    }

    /// The model there, or null.
    Model at(long physical) {
        var below = models.floorEntry(physical);
        return below == null || physical - below.getKey() >= below.getValue().length() ? null : below.getValue();
    }
}
