package dev.vitae.pictures;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of pictures that are read, told by how their files begin. */
public enum PictureFormat {
    JPEG("\u00ff\u00d8\u00ff"),
    PNG("\u0089PNG\r\n\u001a\n"),
    GIF("GIF8"),
    WEBP("RIFF");

    /** Behind the length of a RIFF file its kind (RFC 9649, 2.4). */
    private static final byte[] WEBP_KIND = "WEBP".getBytes(StandardCharsets.ISO_8859_1);

    private static final int KIND_AT = 8;

    private final byte[] beginning;

    PictureFormat(String beginning) {
        this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static Optional<PictureFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
    }

    private boolean begins(byte[] file) {
        return has(file, 0, beginning) && (this != WEBP || has(file, KIND_AT, WEBP_KIND));
    }

    private static boolean has(byte[] file, int at, byte[] bytes) {
        return file.length > at + bytes.length && Arrays.equals(file, at, at + bytes.length, bytes, 0, bytes.length);
    }
}
