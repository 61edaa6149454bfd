package dev.vitae.pictures;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/**
 * How a camera held the picture, as Exif's tag 0x0112 says.
 *
 * @param tag 1 for upright; the even ones up to 4 and the odd ones from 5 on are mirrored, from 5 on it lies on its side
 */
record Orientation(int tag) {

    private static final Orientation UPRIGHT = new Orientation(1);

    /** Upright where nothing that can be read says otherwise. Nothing but the Exif segment is looked at. */
    static Orientation ofJpeg(byte[] file) {
        try {
            var exif = JpegMetadataReader.readMetadata(new ByteArrayInputStream(file), List.of(new ExifReader()))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer tag = exif == null ? null : exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            return tag == null || tag < 1 || tag > 8 ? UPRIGHT : new Orientation(tag);
        } catch (JpegProcessingException | IOException | RuntimeException unreadable) {
            return UPRIGHT;
        }
    }

    static Orientation upright() {
        return UPRIGHT;
    }

    boolean liesOnItsSide() {
        return tag >= 5;
    }

    /** Turns a picture of that width and height upright, with a corner at the origin. */
    AffineTransform turn(int width, int height) {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
