package dev.vitae.sharing.gateway;

import dev.vitae.sharing.shares.ShareToken;
import java.util.Optional;

/**
 * What a stranger asks for.
 *
 * @param token empty where the address holds none that could be ours
 * @param format what to send, or what to say sorry in
 * @param download whether it is to be saved rather than shown
 * @param code whether nothing is asked for but the link itself, as a QR code
 * @param counted whether content is sent: HEAD uses up no visit, nor does the code
 */
record Visit(Optional<ShareToken> token, Format format, boolean download, boolean code, boolean counted) {

    private static final String CODE = "/qr.svg";

    /**
     * Reads {@code /r/{token}}, the same with the ending of a format, and {@code /r/{token}/qr.svg}. The page's own buttons
     * ask for {@code ?download=pdf}, because a page that is kept rendered cannot name its secret address.
     *
     * @param rest of the path, after {@code /r/}
     * @param accepted the form that the visitor's Accept prefers
     * @param saved the form to save
     */
    static Visit of(String rest, Format accepted, Optional<Format> saved, boolean head) {
        if (rest.endsWith(CODE)) {
            String token = rest.substring(0, rest.length() - CODE.length());
            return new Visit(ShareToken.parse(token), Format.HTML, false, true, false);
        }
        Optional<Format> ending = Format.endOf(rest);
        String token = ending.map(
                        it -> rest.substring(0, rest.length() - it.suffix().length()))
                .orElse(rest);
        Format format = saved.or(() -> ending).orElse(accepted);
        return new Visit(ShareToken.parse(token), format, saved.isPresent(), false, !head);
    }
}
