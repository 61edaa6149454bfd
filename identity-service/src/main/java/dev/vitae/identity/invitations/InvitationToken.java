package dev.vitae.identity.invitations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in an invitation's link: {@code vi_} and 256 random bits as 43 digits of base64url (RFC 4648 §5). Kept as
 * SHA-256 alone; 256 random bits need no slow hash.
 */
final class InvitationToken {

    private static final String MARK = "vi_";
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile(MARK + "[A-Za-z0-9_-]{43}");

    private final String text;

    private InvitationToken(String text) {
        this.text = text;
    }

    static InvitationToken random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new InvitationToken(
                MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The token that the text is; empty when it cannot be one of ours. */
    static Optional<InvitationToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new InvitationToken(text)) : Optional.empty();
    }

    /** The whole secret, for its maker's eyes, once. */
    String secret() {
        return text;
    }

    /** SHA-256 of the token's text: 32 bytes. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    String hexHash() {
        return HexFormat.of().formatHex(hash());
    }

    /** Safe to end up in a log. */
    @Override
    public String toString() {
        return MARK + "…";
    }
}
