package dev.vitae.vacancy.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The characters of a file that does not say how it is written: UTF-8 or UTF-16 by its mark, UTF-8, or else Windows-1252. */
public final class SheetText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';

    private SheetText() {}

    public static String of(byte[] bytes) {
        String text = decoded(bytes);
        return text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1);
    }

    private static String decoded(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
