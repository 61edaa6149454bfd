package dev.vitae.sharing.guesses;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What somebody is known by while this process lives: nothing that leads back to an address. */
final class SaltedNames {

    private static final int BYTES = 16;

    private final byte[] salt = new byte[32];

    SaltedNames() {
        new SecureRandom().nextBytes(salt);
    }

    String of(String who) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(who.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
