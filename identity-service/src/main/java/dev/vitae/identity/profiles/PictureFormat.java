package dev.vitae.identity.profiles;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of pictures that are read, told by how their files begin. */
enum PictureFormat {
    JPEG("\u00ff\u00d8\u00ff"),
    PNG("\u0089PNG\r\n\u001a\n"),
    GIF("GIF8");

    private final byte[] beginning;

    PictureFormat(String beginning) {
        this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Optional<PictureFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
    }

    private boolean begins(byte[] file) {
        return file.length > beginning.length
                && Arrays.equals(file, 0, beginning.length, beginning, 0, beginning.length);
    }
}
