package dev.vitae.pictures;

import java.io.EOFException;

/** Walks over a JPEG from marker to marker (ITU-T T.81, B.1), which costs nothing beside decoding it. */
final class JpegScans {

    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;

    private JpegScans() {}

    /**
     * How many scans the picture has. What follows its end is not looked at: phones put films there.
     *
     * @throws EOFException for a file that breaks off, which the decoder would show with a grey end
     */
    static int count(byte[] file) throws EOFException {
        int scans = 0;
        int at = 0;
        while (at + 1 < file.length) {
            int marker = file[at + 1] & 0xFF;
            if (file[at] != (byte) 0xFF || marker == 0xFF) {
                at++;
            } else if (marker == END) {
                return scans;
            } else if (standsAlone(marker)) {
                at += 2;
            } else {
                scans += marker == SCAN ? 1 : 0;
                at += 2 + length(file, at + 2);
            }
        }
        throw new EOFException("the picture breaks off");
    }

    /** The start, restarts, and what is no marker but a byte of the picture. */
    private static boolean standsAlone(int marker) {
        return marker <= 0x01 || marker >= 0xD0 && marker <= 0xD8;
    }

    private static int length(byte[] file, int at) throws EOFException {
        if (at + 1 >= file.length) {
            throw new EOFException("the picture breaks off");
        }
        return (file[at] & 0xFF) << 8 | file[at + 1] & 0xFF;
    }
}
