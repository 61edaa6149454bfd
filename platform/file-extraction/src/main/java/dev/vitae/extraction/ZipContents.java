package dev.vitae.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;

/** What an entry of a ZIP inflates to. */
public final class ZipContents {

    private static final int CHUNK = 1 << 14;

    private ZipContents() {}

    /**
     * The entry that the stream stands at. All of it is paid for, whether it is kept or not.
     *
     * @param keep whether its bytes are wanted; empty otherwise
     * @param most bytes after which no more are kept, up to a chunk
     * @throws UnreadableFile when it inflates to more than the budget has
     */
    public static byte[] inflate(ZipInputStream zip, boolean keep, int most, WorkBudget budget) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
            budget.inflated(read);
            if (keep && content.size() <= most) {
                content.write(chunk, 0, read);
            }
        }
        return content.toByteArray();
    }
}
