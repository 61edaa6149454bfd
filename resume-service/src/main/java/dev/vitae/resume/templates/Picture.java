package dev.vitae.resume.templates;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A PNG.
 *
 * @param tag changes with its bytes
 */
public record Picture(byte[] png, String tag) {

    private static final int TAG_BYTES = 12;

    static Picture of(byte[] png) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(png);
            return new Picture(png, HexFormat.of().formatHex(hash, 0, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
