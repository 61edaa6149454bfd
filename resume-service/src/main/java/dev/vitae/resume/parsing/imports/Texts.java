package dev.vitae.resume.parsing.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes as text, and text as the document takes it. */
final class Texts {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern SPACES_AT_LINE_END = Pattern.compile("[ \\t\\u00a0]+(?=\\n|$)");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029\\f\\u000b]");

    private Texts() {}

    /**
     * UTF-8, UTF-16 with a byte order mark, else Windows-1252 (as the WHATWG decodes ISO-8859-1); empty where the bytes
     * hold characters that no text has.
     */
    static Optional<String> decode(byte[] file) {
        Optional<String> text;
        if (starts(file, 0xfe, 0xff) || starts(file, 0xff, 0xfe)) {
            text = decode(file, StandardCharsets.UTF_16);
        } else {
            text = decode(file, StandardCharsets.UTF_8).or(() -> decode(file, WINDOWS));
        }
        return text.map(decoded -> decoded.startsWith("\ufeff") ? decoded.substring(1) : decoded)
                .filter(decoded -> decoded.chars().noneMatch(Texts::isBinary));
    }

    private static Optional<String> decode(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xff) == first && (file[1] & 0xff) == second;
    }

    /** The control characters below the space but tab, line ends, form feed and escape (WHATWG MIME Sniffing, 3). */
    private static boolean isBinary(int c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0b && c != 0x1b;
    }

    /** Without what may not stand in the document; lines parted by {@code \n}. */
    static String lines(String text) {
        String unified = LINE_END.matcher(text).replaceAll("\n");
        StringBuilder kept = new StringBuilder(unified.length());
        unified.codePoints().filter(Texts::isPrintable).forEach(kept::appendCodePoint);
        return SPACES_AT_LINE_END.matcher(kept).replaceAll("").strip();
    }

    /** The same on one line. */
    static String line(String text) {
        return SPACE.matcher(lines(text)).replaceAll(" ").strip();
    }

    private static boolean isPrintable(int c) {
        int type = Character.getType(c);
        boolean noncharacter = (c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef;
        return c == '\n' || c == '\t' || type != Character.CONTROL && type != Character.SURROGATE && !noncharacter;
    }
}
