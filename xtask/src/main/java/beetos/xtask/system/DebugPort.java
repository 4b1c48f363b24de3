package beetos.xtask.system;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A client of QEMU's gdb server. While it is open the machine stands still; closing it lets the machine run on.
///
/// A packet is `$`, its text, `#` and the sum of the text's octets as two digits; each is answered by `+` (GDB manual, appendix E "GDB Remote
/// Serial Protocol", "Overview").
final class DebugPort implements AutoCloseable {
    private static final String REGISTERS = "system-registers.xml";
    private static final int CHUNK = 0x800;
    private static final int PC = 32;          // its number among the core registers

    private final SocketChannel channel;
    private final InputStream in;
    private final OutputStream out;
    private final String description;

    /// QEMU's options for a port at this path.
    static List<String> options(Path socket) {
        return List.of("-gdb", "unix:" + socket + ",server=on,wait=off");
    }

    DebugPort(Path socket) throws IOException {
        channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        in = Channels.newInputStream(channel);
        out = Channels.newOutputStream(channel);
        ask("qSupported:xmlRegisters=aarch64");
        document("target.xml");
        description = document(REGISTERS);
    }

    /// A system register, by the name that QEMU gives it.
    long register(String name) throws IOException {
        Matcher register = Pattern.compile("name=\"" + name + "\" bitsize=\"64\" regnum=\"(\\d+)\"").matcher(description);
        if (!register.find()) throw new IOException("QEMU shows no register " + name);
        String value = ask("p" + Integer.toHexString(Integer.parseInt(register.group(1))));
        return Long.reverseBytes(HexFormat.fromHexDigitsToLong(value));
    }

    /// Where the processor stands; below 0 in the kernel's half.
    long pc() throws IOException {
        return Long.reverseBytes(HexFormat.fromHexDigitsToLong(ask("p" + Integer.toHexString(PC))));
    }

    /// Where the processor goes on.
    void jump(long pc) throws IOException {
        String answer = ask("P" + Integer.toHexString(PC) + "=" + HexFormat.of().toHexDigits(Long.reverseBytes(pc)));
        if (!answer.equals("OK")) throw new IOException("pc: " + answer);
    }

    /// Writes RAM to a file.
    void save(long physical, long length, Path file) throws IOException {
        String command = "pmemsave 0x" + Long.toHexString(physical) + " 0x" + Long.toHexString(length) + " \"" + file + "\"";
        String answer = ask("qRcmd," + HexFormat.of().formatHex(command.getBytes(StandardCharsets.UTF_8)));
        if (!answer.equals("OK")) throw new IOException(command + ": " + answer);
    }

    private String document(String name) throws IOException {
        StringBuilder text = new StringBuilder();
        String part;
        do {
            part = ask("qXfer:features:read:" + name + ":" + Integer.toHexString(text.length()) + "," + Integer.toHexString(CHUNK));
            text.append(part.substring(1));
        } while (part.startsWith("m"));
        return text.toString();
    }

    private String ask(String text) throws IOException {
        int sum = text.chars().sum() & 0xFF;
        out.write(("$" + text + "#" + HexFormat.of().toHexDigits((byte) sum)).getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        String answer = packet();
        while (answer.startsWith("T") || answer.startsWith("O") && !answer.equals("OK")) {
            answer = packet();           // it also says, unasked, that it has stopped and what the monitor prints
        }
        return answer;
    }

    private String packet() throws IOException {
        while (octet() != '$') { }
        StringBuilder text = new StringBuilder();
        for (int octet = octet(); octet != '#'; octet = octet()) {
            text.append((char) (octet == '}' ? octet() ^ 0x20 : octet));
        }
        octet();
        octet();
        out.write('+');
        out.flush();
        return text.toString();
    }

    private int octet() throws IOException {
        int octet = in.read();
        if (octet < 0) throw new EOFException("QEMU closed its debug port");
        return octet;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            ask("D");
        }
    }
}
