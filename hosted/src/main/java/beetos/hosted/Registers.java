package beetos.hosted;

import beetos.hosted.device.Model;
import beetos.kernel.DeviceRegisters;
import beetos.machine.Memory;
import java.util.List;

/// The bus that devices are on: an access goes to the model that lies there.
final class Registers implements DeviceRegisters {
    private final List<Model> models;

    Registers(List<Model> models) {
        this.models = models;
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
        for (Model model : models) {
            if (physical >= model.base() && physical < model.base() + model.length()) {
                return model;
            }
        }
        return null;
    }
}
