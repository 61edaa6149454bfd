package dev.vitae.sharing.shares;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The secret in a share's address: {@code vt_}, 256 random bits as 43 base62 digits, and a CRC-32 of all that as 6 more.
 * The prefix lets secret scanners find leaked ones, the checksum lets the gateway refuse typos and guesses without
 * asking its database, and a double click selects all of it. Kept as SHA-256 alone; 256 random bits need no slow hash.
 */
public final class ShareToken {

    private static final String MARK = "vt_";
    private static final int BITS = 256;
    private static final int SECRET_DIGITS = 43; // 62^43 > 2^256
    private static final int CHECK_DIGITS = 6; // 62^6 > 2^32
    private static final int PREFIX_DIGITS = 6;
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final Pattern FORM = Pattern.compile(MARK + "[0-9A-Za-z]{" + (SECRET_DIGITS + CHECK_DIGITS) + "}");

    private final String text;

    private ShareToken(String text) {
        this.text = text;
    }

    public static ShareToken random(SecureRandom random) {
        String secret = MARK + base62(new BigInteger(BITS, random), SECRET_DIGITS);
        return new ShareToken(secret + checksum(secret));
    }

    /** The token that the text is; empty when it cannot be one of ours. */
    public static Optional<ShareToken> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int end = MARK.length() + SECRET_DIGITS;
        return checksum(text.substring(0, end)).equals(text.substring(end))
                ? Optional.of(new ShareToken(text))
                : Optional.empty();
    }

    /** The whole secret, for its owner's eyes, once. */
    public String secret() {
        return text;
    }

    /** Enough to tell one's shares apart, far too little to open one: {@code vt_} and 6 digits. */
    public String prefix() {
        return text.substring(0, MARK.length() + PREFIX_DIGITS);
    }

    /** SHA-256 of the token's text: 32 bytes. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Safe to end up in a log. */
    @Override
    public String toString() {
        return prefix() + "…";
    }

    private static String checksum(String secret) {
        CRC32 crc = new CRC32();
        crc.update(secret.getBytes(StandardCharsets.US_ASCII));
        return base62(BigInteger.valueOf(crc.getValue()), CHECK_DIGITS);
    }

    private static String base62(BigInteger number, int digits) {
        StringBuilder reversed = new StringBuilder(digits);
        BigInteger rest = number;
        for (int i = 0; i < digits; i++) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            reversed.append(DIGITS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return reversed.reverse().toString();
    }
}
