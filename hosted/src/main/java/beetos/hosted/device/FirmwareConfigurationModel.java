package beetos.hosted.device;

/// QEMU's fw_cfg with nothing in it: its data are zeros, and its selector can only be written, two octets at a time.
/// Source: QEMU, docs/specs/fw_cfg.rst, "Selector (Control) Register".
public final class FirmwareConfigurationModel implements Model {
    private static final int SELECTOR = 8;
    private static final int SELECTOR_WIDTH = 2;

    @Override
    public String[] compatible() {
        return new String[] {"qemu,fw-cfg-mmio"};
    }

    @Override
    public long base() {
        return 0x0902_0000;
    }

    @Override
    public long length() {
        return 0x18;
    }

    @Override
    public int line() {
        return NO_LINE;
    }

    @Override
    public boolean raised() {
        return false;
    }

    @Override
    public boolean takes(int offset, int width) {
        return offset != SELECTOR || width == SELECTOR_WIDTH;
    }

    @Override
    public long read(int offset, int width) {
        return 0;
    }

    @Override
    public void write(int offset, int width, long value) {}
}
