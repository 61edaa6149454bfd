package dev.vitae.vacancy.fetching;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What came over the line → text. */
final class PageBytes {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]{2,40})");
    /** Browsers look that far for a meta element that names the encoding. */
    private static final int HEAD = 1024;

    private PageBytes() {}

    /**
     * Fails with 422 {@code url_unreadable} where it is larger, or packed in a way that was not asked for.
     *
     * @param most bytes when unpacked
     */
    static byte[] unpacked(byte[] body, String encoding, int most) {
        if (encoding == null || encoding.isBlank() || encoding.equalsIgnoreCase("identity")) {
            return body;
        }
        if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("x-gzip")) {
            throw UrlProblems.unreadable("The site answered in an encoding that was not asked for.");
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] whole = in.readNBytes(most + 1);
            if (whole.length > most) {
                throw tooLarge();
            }
            return whole;
        } catch (IOException broken) {
            throw UrlProblems.unreadable("The site's answer is damaged.");
        }
    }

    static RuntimeException tooLarge() {
        return UrlProblems.unreadable("The page is larger than 2 MB.");
    }

    /** In the encoding that the site, or the page itself, names; else UTF-8. */
    static String text(byte[] bytes, String contentType) {
        boolean marked =
                bytes.length > 2 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf;
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Charset charset = marked
                ? StandardCharsets.UTF_8
                : charset(contentType == null ? "" : contentType, charset(head, StandardCharsets.UTF_8));
        return new String(bytes, marked ? 3 : 0, bytes.length - (marked ? 3 : 0), charset);
    }

    private static Charset charset(String naming, Charset otherwise) {
        Matcher name = CHARSET.matcher(naming);
        try {
            return name.find() ? Charset.forName(name.group(1)) : otherwise;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return otherwise;
        }
    }
}
