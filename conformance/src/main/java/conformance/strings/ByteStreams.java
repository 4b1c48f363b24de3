package conformance.strings;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/// Covers ByteArrayOutputStream, ByteArrayInputStream, PrintStream, DataOutputStream, StringWriter and StringReader.
public final class ByteStreams {
    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(0xCAFEBABE);
        data.writeLong(-2);
        data.writeUTF("caf\u00e9\u0000");
        data.writeDouble(1.5);
        data.writeShort(-1);
        data.writeBoolean(true);
        System.out.println(bytes.size());
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        System.out.println(Integer.toHexString(in.readInt()) + " " + in.readLong() + " " + in.readUTF().length() + " " + in.readDouble() + " " + in.readUnsignedShort() + " " + in.readBoolean());
        try {
            in.readInt();
        } catch (EOFException e) {
            System.out.println("end");
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        stream.print("x\u00e9");
        stream.println(5);
        System.out.println(printed.size() + " " + printed.toString(StandardCharsets.UTF_8).trim());
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        writer.print(1.5);
        writer.println("|");
        writer.flush();
        System.out.println(text.toString().trim());
        StringReader reader = new StringReader("abc");
        reader.skip(1);
        System.out.println((char) reader.read() + "" + (char) reader.read() + reader.read());
    }
}
