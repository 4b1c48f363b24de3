package beetos.hosted;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// A terminal in raw mode: every key goes to the machine, Ctrl-C and Ctrl-D too. Ctrl-] x leaves, as with QEMU.
final class HostTerminal implements HostConsole {
    private static final int ESCAPE = 0x1D;      // Ctrl-]
    private static final int LEAVE = 'x';
    private static final int LEFT = 130;         // as of a program that Ctrl-C ends

    private final Terminal terminal;
    private final Attributes before;
    private volatile Machine machine;

    HostTerminal() throws IOException {
        terminal = TerminalBuilder.builder().system(true).nativeSignals(false).build();
        before = terminal.enterRawMode();
        Attributes raw = terminal.getAttributes();
        raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
        raw.setControlChar(Attributes.ControlChar.VMIN, 1);
        raw.setControlChar(Attributes.ControlChar.VTIME, 0);
        terminal.setAttributes(raw);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    private void read() {
        byte[] octet = new byte[1];
        boolean escaped = false;
        try (InputStream input = terminal.input()) {
            for (int key; (key = input.read()) >= 0; ) {
                if (escaped && key == LEAVE) {
                    leave();
                }
                boolean escapes = key == ESCAPE && !escaped;
                if (!escapes) {
                    octet[0] = (byte) key;
                    machine.type(octet, 1);
                }
                escaped = escapes;
            }
        } catch (IOException cause) {
            System.err.println("beet: the terminal is gone: " + cause.getMessage());
        }
        leave();
    }

    private void leave() {
        close();
        Runtime.getRuntime().halt(LEFT);
    }

    @Override
    public OutputStream output() {
        return terminal.output();
    }

    @Override
    public void attach(Machine machine) {
        boolean first = this.machine == null;
        this.machine = machine;
        if (first) {
            Thread.ofPlatform().daemon().name("hosted-input").start(this::read);
        }
    }

    @Override
    public void close() {
        terminal.setAttributes(before);
        terminal.flush();
    }
}
