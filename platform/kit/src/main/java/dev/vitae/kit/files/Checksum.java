package dev.vitae.kit.files;

import io.vertx.mutiny.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of bytes that come in pieces. */
final class Checksum {

    private final MessageDigest digest = sha256();

    Checksum add(byte[] piece) {
        digest.update(piece);
        return this;
    }

    void add(Buffer piece) {
        digest.update(piece.getBytes());
    }

    /** Of all pieces so far; to be asked once. */
    boolean is(byte[] sha256) {
        return MessageDigest.isEqual(digest.digest(), sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
