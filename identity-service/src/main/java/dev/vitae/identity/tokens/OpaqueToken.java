package dev.vitae.identity.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A secret that says nothing by itself: a mark that lets scanners find leaked ones, and 256 random bits in base64url. It is
 * kept as its SHA-256 alone.
 */
public record OpaqueToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int DIGITS = 43; // 64^43 > 2^256

    public static OpaqueToken random(String mark) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new OpaqueToken(mark + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** The secret that the text is; empty when it cannot be one of ours. */
    public static Optional<OpaqueToken> parse(String mark, String text) {
        return text != null && text.matches(mark + "[A-Za-z0-9_-]{" + DIGITS + "}")
                ? Optional.of(new OpaqueToken(text))
                : Optional.empty();
    }

    /** SHA-256 of the text: 64 hexadecimal digits. */
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "OpaqueToken[…]";
    }
}
