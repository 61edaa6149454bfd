package dev.vitae.pictures;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
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
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture as it is kept: drawn anew, upright, on white, no larger than asked for, and without what cameras and programs
 * write beside a picture (place, time, device).
 *
 * @param format of the bytes: JPEG or PNG
 * @param sha256 of the bytes
 */
public record DrawnPicture(PictureFormat format, byte[] bytes, byte[] sha256, int width, int height) {

    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int MOST_PIXELS = 40_000_000;
    /** Of a WebP, which is decoded as a whole. */
    private static final int MOST_PIXELS_AT_ONCE = 16_000_000;
    /** A row is decoded as a whole, so no row is longer than this. */
    private static final int LONGEST_SIDE = 20_000;
    /** Each scan of a progressive JPEG goes over the whole picture; cameras and programs write about ten. */
    private static final int MOST_SCANS = 100;

    /**
     * Reads a picture, told by its content; of one that moves the first frame. It computes (tens of milliseconds, seconds for
     * the largest): not for an event loop. Fails with 413 {@code file_too_large}, 415 {@code file_type_unsupported}, or 422
     * {@code file_empty}, {@code file_corrupt} or {@code picture_too_large}, the last before anything is decoded.
     *
     * @param taken the formats that are read
     * @param side the longest that it has then
     * @param kept JPEG or PNG
     */
    public static DrawnPicture of(byte[] file, Set<PictureFormat> taken, int side, PictureFormat kept) {
        PictureFormat format = format(file, taken);
        Orientation orientation = format == PictureFormat.JPEG ? Orientation.ofJpeg(file) : Orientation.upright();
        try {
            if (format == PictureFormat.JPEG && JpegScans.count(file) > MOST_SCANS) {
                throw corrupt();
            }
            return of(draw(read(file, format, side), orientation, side), kept);
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof Problem problem ? problem : corrupt();
        }
    }

    /** As {@link #of}: what the file is, before it is read. */
    public static PictureFormat format(byte[] file, Set<PictureFormat> taken) {
        if (file == null || file.length == 0) {
            throw Problem.unprocessable("file_empty", "The file is empty. Send a picture.");
        }
        checkSize(file.length);
        return PictureFormat.of(file)
                .filter(taken::contains)
                .orElseThrow(() -> new Problem(
                        415,
                        "file_type_unsupported",
                        "This is no picture that is taken here. Send one of "
                                + taken.stream().map(Enum::name).sorted().collect(Collectors.joining(", ")) + "."));
    }

    /** Before a file is read. Fails with 413 {@code file_too_large}. */
    public static void checkSize(long bytes) {
        if (bytes > MOST_BYTES) {
            throw new Problem(413, "file_too_large", "A picture has at most 5 MB.");
        }
    }

    private static DrawnPicture of(BufferedImage image, PictureFormat kept) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(65_536);
        ImageIO.write(image, kept.name(), out);
        byte[] bytes = out.toByteArray();
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new DrawnPicture(kept, bytes, sha256, image.getWidth(), image.getHeight());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The picture, made smaller while it is read where it is much larger than what is kept. */
    private static Scaled read(byte[] file, PictureFormat format, int side) throws IOException {
        ImageReader reader = reader(format);
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            int most = format == PictureFormat.WEBP ? MOST_PIXELS_AT_ONCE : MOST_PIXELS;
            if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > most) {
                throw Problem.unprocessable(
                        "picture_too_large",
                        "A picture has at most %d megapixels, and 20,000 on a side. Send a smaller one."
                                .formatted(most / 1_000_000));
            }
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step(width, side), step(height, side), 0, 0);
            return new Scaled(reader.read(0, parameters), width, height);
        } finally {
            reader.dispose();
        }
    }

    /** The JDK has none for WebP; a plug-in is not found by every class loader. */
    private static ImageReader reader(PictureFormat format) throws IOException {
        return format == PictureFormat.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(format.name()).next();
    }

    private static int step(int length, int side) {
        return Math.max(1, length / (2 * side));
    }

    private static BufferedImage draw(Scaled picture, Orientation orientation, int side) {
        double scale = Math.min(1, (double) side / Math.max(picture.width(), picture.height()));
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
