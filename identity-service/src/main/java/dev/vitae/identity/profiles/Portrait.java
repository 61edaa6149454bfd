package dev.vitae.identity.profiles;

import dev.vitae.kit.problem.Problem;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A person's picture as it is kept: a JPEG of at most 512 × 512 drawn anew, upright and without what cameras and programs
 * write beside the picture (place, time, device).
 *
 * @param sha256 of the JPEG
 */
record Portrait(byte[] jpeg, byte[] sha256) {

    static final String MEDIA_TYPE = "image/jpeg";

    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int MOST_PIXELS = 40_000_000;
    /** A row is decoded as a whole, so no row is longer than this. */
    private static final int LONGEST_SIDE = 20_000;
    /** Each scan of a progressive JPEG goes over the whole picture; cameras and programs write about ten. */
    private static final int MOST_SCANS = 100;

    private static final int SIDE = 512;

    /**
     * Reads a JPEG, PNG or GIF (its first frame), told by its content. It computes (tens of milliseconds, seconds for the
     * largest): not for an event loop. Fails with 413 {@code file_too_large}, 415 {@code file_type_unsupported}, or 422
     * {@code file_empty}, {@code file_corrupt} or {@code picture_too_large}, the last before anything is decoded.
     */
    static Portrait of(byte[] file) {
        if (file == null || file.length == 0) {
            throw Problem.unprocessable("file_empty", "The file is empty. Send a picture.");
        }
        if (file.length > MOST_BYTES) {
            throw new Problem(413, "file_too_large", "A picture has at most 5 MB.");
        }
        PictureFormat format = PictureFormat.of(file)
                .orElseThrow(() ->
                        new Problem(415, "file_type_unsupported", "This is no JPEG, PNG or GIF. Send one of those."));
        Orientation orientation = format == PictureFormat.JPEG ? Orientation.ofJpeg(file) : Orientation.upright();
        try {
            if (format == PictureFormat.JPEG && JpegScans.count(file) > MOST_SCANS) {
                throw corrupt();
            }
            return of(draw(read(file, format), orientation));
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof Problem problem ? problem : corrupt();
        }
    }

    private static Portrait of(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(65_536);
        ImageIO.write(image, "jpeg", out);
        byte[] jpeg = out.toByteArray();
        try {
            return new Portrait(jpeg, MessageDigest.getInstance("SHA-256").digest(jpeg));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The picture, made smaller while it is read where it is much larger than what is kept. */
    private static Scaled read(byte[] file, PictureFormat format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
                throw Problem.unprocessable(
                        "picture_too_large",
                        "A picture has at most 40 megapixels, and 20,000 on a side. Send a smaller one.");
            }
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step(width), step(height), 0, 0);
            return new Scaled(reader.read(0, parameters), width, height);
        } finally {
            reader.dispose();
        }
    }

    private static int step(int side) {
        return Math.max(1, side / (2 * SIDE));
    }

    private static BufferedImage draw(Scaled picture, Orientation orientation) {
        double scale = Math.min(1, (double) SIDE / Math.max(picture.width(), picture.height()));
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        BufferedImage drawn = orientation.liesOnItsSide()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        BufferedImage image = picture.image();
        AffineTransform turn = orientation.turn(width, height);
        turn.scale((double) width / image.getWidth(), (double) height / image.getHeight());
        pen.drawImage(image, turn, null);
        pen.dispose();
        return drawn;
    }

    private static Problem corrupt() {
        return Problem.unprocessable("file_corrupt", "The picture cannot be read: it is damaged. Send another one.");
    }

    /** @param width of the whole picture, of which the image may hold fewer columns; so {@code height} */
    private record Scaled(BufferedImage image, int width, int height) {}
}
