package dev.vitae.identity.profiles;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures as people and those who mean harm send them. */
public final class Pictures {

    /** In every piece of metadata here, and so in nothing that is kept. */
    public static final String CANARY = "canary-52.5163N-13.3777E";

    private static final int ASCII = 2;
    private static final int SHORT = 3;

    private Pictures() {}

    /** Red on its left half, blue on its right. */
    public static byte[] of(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return write(format, image);
    }

    /** The same taken by a camera held in that way, with {@link #CANARY} for its maker and its place. */
    public static byte[] taken(int width, int height, int orientation) {
        byte[] jpeg = of("jpeg", width, height);
        byte[] exif = exif(orientation);
        byte[] comment = CANARY.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(jpeg.length + exif.length + comment.length + 8)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .putShort((short) 0xFFFE)
                .putShort((short) (comment.length + 2))
                .put(comment)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A small file that says to be a picture of that size. */
    public static byte[] pngThatSaysToBe(int width, int height) {
        return png(width, height, new byte[0], new byte[] {0, 1, 2, 3});
    }

    /** A picture of one dot, with a compressed text beside it that fails whoever reads it. */
    public static byte[] pngWithBrokenText() {
        return png(1, 1, new byte[] {'k', 0, 0, 'n', 'o', ' ', 'z', 'l', 'i', 'b'}, new byte[] {0, 1, 2, 3});
    }

    public static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] write(String format, BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** IFD 0 with the maker and the orientation, and a GPS IFD that names the place (Exif 2.32, 4.6). */
    private static byte[] exif(int orientation) {
        byte[] canary = (CANARY + "\0").getBytes(StandardCharsets.US_ASCII);
        int gps = 8 + 2 + 3 * 12 + 4;
        int texts = gps + 2 + 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(6 + texts + canary.length);
        tiff.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010F, ASCII, canary.length).putInt(texts);
        entry(tiff, 0x0112, SHORT, 1).putShort((short) orientation).putShort((short) 0);
        entry(tiff, 0x8825, 4, 1).putInt(gps);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        entry(tiff, 0x001B, ASCII, canary.length).putInt(texts);
        tiff.putInt(0);
        return tiff.put(canary).array();
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static byte[] png(int width, int height, byte[] text, byte[] pixels) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(8, (byte) 8)
                        .put(9, (byte) 2)
                        .array());
        if (text.length > 0) {
            chunk(file, "zTXt", text);
        }
        chunk(file, "IDAT", deflated(pixels));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        DataOutputStream out = new DataOutputStream(file);
        try {
            out.writeInt(data.length);
            out.write(name);
            out.write(data);
            out.writeInt((int) sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] deflated(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
