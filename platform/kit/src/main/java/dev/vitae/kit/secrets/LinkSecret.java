package dev.vitae.kit.secrets;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The secret in an address that opens something to whoever has it: a mark of its kind such as {@code vt_}, 256 random bits as 43
 * base62 digits, and a CRC-32 of all that as 6 more. The mark lets secret scanners find leaked ones, the checksum lets typos and
 * guesses be refused without asking a database, and a double click selects all of it. Kept as SHA-256 alone; 256 random bits need
 * no slow hash.
 */
public final class LinkSecret {

    private static final int BITS = 256;
    private static final int SECRET_DIGITS = 43; // 62^43 > 2^256
    private static final int CHECK_DIGITS = 6; // 62^6 > 2^32
    private static final int PREFIX_DIGITS = 6;
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());

    private final String mark;
    private final String text;

    private LinkSecret(String mark, String text) {
        this.mark = mark;
        this.text = text;
    }

    /** @param mark what all of its kind begin with */
    public static LinkSecret random(String mark, SecureRandom random) {
        String secret = mark + base62(new BigInteger(BITS, random), SECRET_DIGITS);
        return new LinkSecret(mark, secret + checksum(secret));
    }

    /** The secret that the text is; empty when it cannot be one of ours of that kind. */
    public static Optional<LinkSecret> parse(String mark, String text) {
        if (text.length() != mark.length() + SECRET_DIGITS + CHECK_DIGITS
                || !text.startsWith(mark)
                || !areDigits(text, mark.length())) {
            return Optional.empty();
        }
        return isChecked(text, mark.length() + SECRET_DIGITS)
                ? Optional.of(new LinkSecret(mark, text))
                : Optional.empty();
    }

    /** The whole of it, for its owner's eyes, once. */
    public String secret() {
        return text;
    }

    /** Enough to tell one's own apart, far too little to open one: the mark and 6 digits. */
    public String prefix() {
        return text.substring(0, mark.length() + PREFIX_DIGITS);
    }

    /** SHA-256 of the text: 32 bytes. */
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

    private static boolean areDigits(String text, int begin) {
        for (int i = begin; i < text.length(); i++) {
            char it = text.charAt(i);
            if ((it < '0' || it > '9') && (it < 'A' || it > 'Z') && (it < 'a' || it > 'z')) {
                return false;
            }
        }
        return true;
    }

    /** Whether what stands behind that end is its checksum; each visit of a link is asked this, so nothing is made for it. */
    private static boolean isChecked(String text, int end) {
        long rest = crc(text, end);
        for (int i = end + CHECK_DIGITS - 1; i >= end; i--) {
            if (text.charAt(i) != DIGITS.charAt((int) (rest % DIGITS.length()))) {
                return false;
            }
            rest /= DIGITS.length();
        }
        return true;
    }

    private static long crc(String text, int end) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII), 0, end);
        return crc.getValue();
    }

    private static String checksum(String secret) {
        char[] digits = new char[CHECK_DIGITS];
        long rest = crc(secret, secret.length());
        for (int i = CHECK_DIGITS - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return new String(digits);
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
