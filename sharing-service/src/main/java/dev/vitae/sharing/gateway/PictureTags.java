package dev.vitae.sharing.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.vitae.document.rendering.LinkPicture;
import io.vertx.core.buffer.Buffer;

/**
 * Names the picture of a link in the head of its page. A page is kept rendered and knows no address, which this needs to have
 * in full: it is put in as the page is sent, behind the tag that says that there is a picture.
 */
final class PictureTags {

    private static final byte[] BEHIND =
            "<meta name=\"twitter:card\" content=\"summary_large_image\">".getBytes(US_ASCII);
    /** Bytes from the beginning in which tags stand. */
    private static final int HEAD = 16_384;

    private PictureTags() {}

    /** The page as it is where it says of no picture. */
    static Buffer in(Buffer page, String picture) {
        int at = end(page);
        return at < 0
                ? page
                : Buffer.buffer(page.length() + 256)
                        .appendBuffer(page, 0, at)
                        .appendString("<meta property=\"og:image\" content=\"" + picture
                                + "\"><meta property=\"og:image:type\" content=\"image/png\">"
                                + "<meta property=\"og:image:width\" content=\"" + LinkPicture.WIDTH
                                + "\"><meta property=\"og:image:height\" content=\"" + LinkPicture.HEIGHT + "\">")
                        .appendBuffer(page, at, page.length() - at);
    }

    /** Where the tag ends; -1 without one. */
    private static int end(Buffer page) {
        int last = Math.min(page.length(), HEAD) - BEHIND.length;
        for (int begin = 0; begin <= last; begin++) {
            int i = 0;
            while (i < BEHIND.length && page.getByte(begin + i) == BEHIND[i]) {
                i++;
            }
            if (i == BEHIND.length) {
                return begin + i;
            }
        }
        return -1;
    }
}
