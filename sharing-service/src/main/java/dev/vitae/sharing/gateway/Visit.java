package dev.vitae.sharing.gateway;

import dev.vitae.sharing.shares.ShareToken;
import java.util.Optional;

/**
 * What a stranger asks for.
 *
 * @param token empty where the address holds none that could be ours
 * @param format what to send, or what to say sorry in
 * @param download whether a PDF is to be saved rather than shown
 * @param counted whether content is sent: HEAD uses up no visit
 */
record Visit(Optional<ShareToken> token, Format format, boolean download, boolean counted) {

    private static final String PDF_SUFFIX = ".pdf";

    /**
     * Reads {@code /r/{token}} and {@code /r/{token}.pdf}. The page's own button asks for {@code ?download=pdf}, because
     * a page that is kept rendered cannot name its secret address.
     *
     * @param rest of the path, after {@code /r/}
     * @param accepted the form that the visitor's Accept prefers
     */
    static Visit of(String rest, Format accepted, boolean download, boolean head) {
        boolean pdf = rest.endsWith(PDF_SUFFIX);
        String token = pdf ? rest.substring(0, rest.length() - PDF_SUFFIX.length()) : rest;
        Format format = pdf || download ? Format.PDF : accepted;
        return new Visit(ShareToken.parse(token), format, download, !head);
    }
}
