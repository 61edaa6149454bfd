package dev.vitae.generation.exporting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** The name under which a browser saves an exported résumé: whose it is, safe on every file system. */
public record FileName(String text) {

    private static final int LONGEST_NAME = 80;

    /** @param person may be null */
    static FileName of(String person, ExportFormat format) {
        String safe = person == null
                ? ""
                : person.replaceAll("[\\p{C}\\\\/:*?\"<>|%;]+", " ")
                        .replaceAll("\\s+", " ")
                        .strip();
        String shortened = safe.length() <= LONGEST_NAME
                ? safe
                : safe.substring(0, safe.offsetByCodePoints(0, safe.codePointCount(0, LONGEST_NAME)))
                        .strip();
        String named = shortened.isEmpty() ? "Résumé" : shortened + " - Résumé";
        return new FileName(named + "." + format.text());
    }

    /** {@code Content-Disposition} with an ASCII name for old clients and the true one (RFC 6266, RFC 8187). */
    String attachment() {
        String ascii = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\x20-\\x7E]", "_");
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
