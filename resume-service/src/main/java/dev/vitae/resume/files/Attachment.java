package dev.vitae.resume.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** {@code Content-Disposition: attachment} with a file name (RFC 6266; RFC 8187 for what is not ASCII). */
final class Attachment {

    private Attachment() {}

    static String named(String fileName) {
        String ascii = fileName.replaceAll("[^\\x20-\\x7e]", "_").replaceAll("[\"\\\\]", "_");
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
