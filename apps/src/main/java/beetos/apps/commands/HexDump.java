package beetos.apps.commands;

import java.io.IOException;
import java.io.InputStream;

/// `hexdump [-n COUNT] [FILE ...]`: octets as hexadecimal numbers, sixteen a line, with the letters that they are.
public final class HexDump {
    private static final String USAGE = "hexdump [-n COUNT] [FILE ...]";
    private static final int ROW = 16;
    private static final String DIGITS = "0123456789abcdef";

    private HexDump() {}

    public static void main(String[] arguments) {
        Streams.run("hexdump", HexDump::run, arguments);
    }

    static int run(String[] arguments, Streams streams) throws IOException {
        Options options = Options.of(arguments, "C", "n", USAGE);
        long limit = options.value() == null ? Long.MAX_VALUE : Options.count(options.value(), USAGE);
        return new Inputs("hexdump", streams).each(options.operands(), (name, input) -> dump(input, limit, streams));
    }

    private static void dump(InputStream input, long limit, Streams streams) throws IOException {
        byte[] row = new byte[ROW];
        long offset = 0;
        int count = input.readNBytes(row, 0, (int) Math.min(ROW, limit));
        while (count > 0) {
            streams.line(row(offset, row, count));
            offset += count;
            count = input.readNBytes(row, 0, (int) Math.min(ROW, limit - offset));
        }
        streams.line(hexadecimal(offset, 8));
    }

    static String row(long offset, byte[] octets, int count) {
        StringBuilder text = new StringBuilder(hexadecimal(offset, 8)).append("  ");
        for (int i = 0; i < ROW; i++) {
            text.append(i < count ? hexadecimal(octets[i] & 0xFF, 2) : "  ").append(i == ROW / 2 - 1 ? "  " : " ");
        }
        text.append(" |");
        for (int i = 0; i < count; i++) {
            text.append(octets[i] >= ' ' && octets[i] < 0x7F ? (char) octets[i] : '.');
        }
        return text.append('|').toString();
    }

    static String hexadecimal(long number, int digits) {
        StringBuilder text = new StringBuilder();
        for (int shift = 4 * digits - 4; shift >= 0; shift -= 4) {
            text.append(DIGITS.charAt((int) (number >>> shift) & 15));
        }
        return text.toString();
    }
}
