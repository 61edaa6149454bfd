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
        for (int at = 0; at + STYLE.length <= page.length(); at++) {
            if (begins(page, at)) {
                return Buffer.buffer(at + END.length())
                        .appendBuffer(page, 0, at)
                        .appendBuffer(END);
            }
        }
        throw new IllegalStateException("a page without a style");
    }

    private static boolean begins(Buffer page, int at) {
        for (int i = 0; i < STYLE.length; i++) {
            if (page.getByte(at + i) != STYLE[i]) {
                return false;
            }
        }
        return true;
    }
}
