package dev.vitae.kit.download;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The header that names a file (RFC 6266): exactly (RFC 8187), and in ASCII for clients that do not know that. Whatever the
 * name holds, nothing gets out of the header.
 */
public final class ContentDisposition {

    public static final String HEADER = "Content-Disposition";

    private ContentDisposition() {}

    /** To be saved. */
    public static String attachment(String fileName) {
        return of("attachment", fileName);
    }

    /** To be shown, and saved under that name. */
    public static String inline(String fileName) {
        return of("inline", fileName);
    }

    private static String of(String type, String fileName) {
        return type + "; filename=\"" + ascii(fileName) + "\"; filename*=UTF-8''" + exact(fileName);
    }

    private static String ascii(String fileName) {
        return Normalizer.normalize(fileName, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace('–', '-')
                // Once more: the plain forms of wide letters and ligatures may be separators.
                .replaceAll("[^ -~]|[\"\\\\/:*?<>|%;]", "_");
    }

    private static String exact(String fileName) {
        return URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
