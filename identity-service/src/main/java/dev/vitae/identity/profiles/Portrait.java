package dev.vitae.identity.profiles;

import dev.vitae.pictures.DrawnPicture;
import dev.vitae.pictures.PictureFormat;
import java.util.Set;

/**
 * A person's picture as it is kept: a JPEG of at most 512 × 512.
 *
 * @param sha256 of the JPEG
 */
record Portrait(byte[] jpeg, byte[] sha256) {

    static final String MEDIA_TYPE = "image/jpeg";

    private static final Set<PictureFormat> TAKEN = Set.of(PictureFormat.JPEG, PictureFormat.PNG, PictureFormat.GIF);

    private static final int SIDE = 512;

    /** Reads a JPEG, PNG or GIF. Fails as {@link DrawnPicture#of}. */
    static Portrait of(byte[] file) {
        DrawnPicture drawn = DrawnPicture.of(file, TAKEN, SIDE, PictureFormat.JPEG);
        return new Portrait(drawn.bytes(), drawn.sha256());
    }
}
