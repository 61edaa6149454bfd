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

    /**
     * Reads {@code /r/{token}}, and the same with the ending of a format. The page's own button asks for
     * {@code ?download=pdf}, because a page that is kept rendered cannot name its secret address.
     *
     * @param rest of the path, after {@code /r/}
     * @param accepted the form that the visitor's Accept prefers
     */
    static Visit of(String rest, Format accepted, boolean download, boolean head) {
        Optional<Format> ending = Format.endOf(rest);
        String token = ending.map(
                        it -> rest.substring(0, rest.length() - it.suffix().length()))
                .orElse(rest);
        Format format = download ? Format.PDF : ending.orElse(accepted);
        return new Visit(ShareToken.parse(token), format, download, !head);
    }
}
