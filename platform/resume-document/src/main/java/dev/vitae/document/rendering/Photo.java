package dev.vitae.document.rendering;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A person's photo as a document may show it: a small JPEG drawn anew from what was given, upright and without what
 * cameras write beside the picture (place, time, device).
 */
public final class Photo {
    /** The most a given file may have. */
    public static final int BYTES = 5 * 1024 * 1024;

    static final String DATA = "data:image/jpeg;base64,";

    private static final int PIXELS = 40_000_000;
    /** The longer side of what is kept: sharp at 40 mm on paper. */
    private static final int SIDE = 480;

    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    private final byte[] jpeg;
    private final int width;
    private final int height;

    private Photo(byte[] jpeg, int width, int height) {
        this.jpeg = jpeg;
        this.width = width;
        this.height = height;
    }

    /**
     * Reads a JPEG or PNG, told by its content. It computes (tens of milliseconds): not for an event loop.
     *
     * @throws IllegalArgumentException for anything else, a broken file, or one over 5 MB or 40 megapixels
     */
    public static Photo of(byte[] file) {
        if (file.length > BYTES) {
            throw new IllegalArgumentException("a photo of more than 5 MB");
        }
        try {
            BufferedImage drawn = draw(read(file), orientation(file));
            return new Photo(write(drawn), drawn.getWidth(), drawn.getHeight());
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("not a JPEG or PNG that can be read", e);
        }
    }

    public byte[] jpeg() {
        return jpeg.clone();
    }

    /** How wide it is where it is so high. */
    public int widthAt(int wantedHeight) {
        return Math.max(1, Math.round((float) wantedHeight * width / height));
    }

    /** For an {@code img} element: nothing is fetched. */
    String dataUri() {
        return DATA + Base64.getEncoder().encodeToString(jpeg);
    }

    private static BufferedImage read(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no image");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT)) || pixels > PIXELS) {
                    throw new IOException("another format, or too large");
                }
                var parameters = reader.getDefaultReadParam();
                int step = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / (2 * SIDE));
                parameters.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, parameters);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Exif tag 0x0112: 1 is upright, 3 turned by half, 6 and 8 by a quarter; mirrored ones are rare and left as they are. */
    private static int orientation(byte[] file) throws IOException {
        try {
            var exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer tag = exif == null ? null : exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            return tag == null ? 1 : tag;
        } catch (ImageProcessingException noMetadata) {
            return 1;
        }
    }

    private static BufferedImage draw(BufferedImage image, int orientation) {
        int quarters =
                switch (orientation) {
                    case 6 -> 1;
                    case 3 -> 2;
                    case 8 -> 3;
                    default -> 0;
                };
        double scale = Math.min(1, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean lying = quarters % 2 == 1;
        BufferedImage drawn =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform turn = new AffineTransform();
        turn.translate(drawn.getWidth() / 2.0, drawn.getHeight() / 2.0);
        turn.quadrantRotate(quarters);
        turn.scale((double) width / image.getWidth(), (double) height / image.getHeight());
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        pen.drawImage(image, turn, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] write(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(65_536);
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }
}
