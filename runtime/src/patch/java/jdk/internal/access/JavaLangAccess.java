package jdk.internal.access;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/// The doors into java.lang that the rest of java.base uses on BeetOS. What concerns modules, class loaders, annotations, method handles and
/// virtual threads has no door here.
public interface JavaLangAccess {
    <E extends Enum<E>> E[] getEnumConstantsShared(Class<E> type);

    int uncheckedCountPositives(byte[] octets, int offset, int length);

    int countNonZeroAscii(String text);

    String uncheckedNewStringNoRepl(byte[] octets, Charset charset) throws CharacterCodingException;

    byte[] uncheckedGetBytesNoRepl(String text, Charset charset) throws CharacterCodingException;

    String newStringUTF8NoRepl(byte[] octets, int offset, int length);

    char uncheckedGetUTF16Char(byte[] octets, int index);

    void uncheckedPutCharUTF16(byte[] octets, int index, int character);

    byte[] getBytesUTF8NoRepl(String text);

    void uncheckedInflateBytesToChars(byte[] source, int sourceOffset, char[] target, int targetOffset, int length);

    int uncheckedDecodeASCII(byte[] source, int sourceOffset, char[] target, int targetOffset, int length);

    int uncheckedEncodeASCII(char[] source, int sourceOffset, byte[] target, int targetOffset, int length);

    InputStream initialSystemIn();

    PrintStream initialSystemErr();

    void setCause(Throwable throwable, Throwable cause);

    byte stringInitCoder();

    byte stringCoder(String text);

    String join(String prefix, String suffix, String delimiter, String[] elements, int size);

    String concat(String prefix, Object value, String suffix);

    Thread currentCarrierThread();

    boolean bytesCompatible(String text, Charset charset);
}
