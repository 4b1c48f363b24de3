package java.lang;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import jdk.internal.access.JavaLangAccess;

/// Opens java.lang's doors.
final class LangAccess implements JavaLangAccess {
    @Override public <E extends Enum<E>> E[] getEnumConstantsShared(Class<E> type) { return type.getEnumConstantsShared(); }

    @Override public int uncheckedCountPositives(byte[] octets, int offset, int length) { return StringCoding.countPositives(octets, offset, length); }

    @Override public int countNonZeroAscii(String text) { return StringCoding.countNonZeroAscii(text); }

    @Override public String uncheckedNewStringNoRepl(byte[] octets, Charset charset) throws CharacterCodingException {
        return String.newStringNoRepl(octets, charset);
    }

    @Override public byte[] uncheckedGetBytesNoRepl(String text, Charset charset) throws CharacterCodingException {
        return String.getBytesNoRepl(text, charset);
    }

    @Override public String newStringUTF8NoRepl(byte[] octets, int offset, int length) { return String.newStringUTF8NoRepl(octets, offset, length, true); }

    @Override public char uncheckedGetUTF16Char(byte[] octets, int index) { return StringUTF16.getChar(octets, index); }

    @Override public void uncheckedPutCharUTF16(byte[] octets, int index, int character) { StringUTF16.putChar(octets, index, character); }

    @Override public byte[] getBytesUTF8NoRepl(String text) { return String.getBytesUTF8NoRepl(text); }

    @Override public void uncheckedInflateBytesToChars(byte[] source, int sourceOffset, char[] target, int targetOffset, int length) {
        StringLatin1.inflate(source, sourceOffset, target, targetOffset, length);
    }

    @Override public int uncheckedDecodeASCII(byte[] source, int sourceOffset, char[] target, int targetOffset, int length) {
        return String.decodeASCII(source, sourceOffset, target, targetOffset, length);
    }

    @Override public int uncheckedEncodeASCII(char[] source, int sourceOffset, byte[] target, int targetOffset, int length) {
        return StringCoding.implEncodeAsciiArray(source, sourceOffset, target, targetOffset, length);
    }

    @Override public InputStream initialSystemIn() { return System.in; }

    @Override public PrintStream initialSystemErr() { return System.err; }

    @Override public void setCause(Throwable throwable, Throwable cause) { throwable.setCause(cause); }

    @Override public byte stringInitCoder() { return String.COMPACT_STRINGS ? String.LATIN1 : String.UTF16; }

    @Override public byte stringCoder(String text) { return text.coder(); }

    @Override public String join(String prefix, String suffix, String delimiter, String[] elements, int size) {
        return String.join(prefix, suffix, delimiter, elements, size);
    }

    @Override public String concat(String prefix, Object value, String suffix) { return StringConcatHelper.concat(prefix, value, suffix); }

    @Override public Thread currentCarrierThread() { return Thread.currentThread(); }

    @Override public boolean bytesCompatible(String text, Charset charset) { return text.bytesCompatible(charset); }
}
