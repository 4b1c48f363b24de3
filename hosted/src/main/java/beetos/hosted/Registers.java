package beetos.hosted;

import beetos.hosted.device.Model;
import beetos.kernel.DeviceRegisters;
import java.util.List;

/// The bus that devices are on: an access goes to the model that lies there.
final class Registers implements DeviceRegisters {
    private final List<Model> models;

    Registers(List<Model> models) {
        this.models = models;
    }

    @Override
    public long read(long physical, int width) {
        Model model = at(physical);
        return model.read((int) (physical - model.base()), width);
    }

    @Override
    public void write(long physical, int width, long value) {
        Model model = at(physical);
        model.write((int) (physical - model.base()), width, value);
    }

    private Model at(long physical) {
        for (Model model : models) {
            if (physical >= model.base() && physical < model.base() + model.length()) {
                return model;
            }
        }
        throw new IllegalStateException("no device at 0x" + Long.toHexString(physical));
    }
}
