package dev.vitae.sharing.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.vertx.core.buffer.Buffer;

/** What programs get that make previews of links: of a page its head up to the style, which is title and tags. */
final class PreviewPage {

    private static final byte[] STYLE = "<style".getBytes(US_ASCII);
    private static final Buffer END = Buffer.buffer("</head><body></body></html>");

    private PreviewPage() {}

    /** @param page as it is kept, with its tags before its style */
    static Buffer of(Buffer page) {
        int end = 0;
        while (end < page.length() && !begins(page, end)) {
            end++;
        }
        // A page without a style has no head that is known to tell nothing else.
        return end == page.length()
                ? END
                : Buffer.buffer(end + END.length()).appendBuffer(page, 0, end).appendBuffer(END);
    }

    private static boolean begins(Buffer page, int at) {
        for (int i = 0; i < STYLE.length; i++) {
            if (at + i >= page.length() || page.getByte(at + i) != STYLE[i]) {
                return false;
            }
        }
        return true;
    }
}
