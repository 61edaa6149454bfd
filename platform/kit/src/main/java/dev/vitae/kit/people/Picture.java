package dev.vitae.kit.people;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A person's picture.
 *
 * @param digest of its bytes: another picture has another
 */
public record Picture(byte[] jpeg, String digest) {

    static Picture of(byte[] jpeg) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(jpeg);
            return new Picture(jpeg, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
