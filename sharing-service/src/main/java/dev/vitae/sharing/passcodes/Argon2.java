package dev.vitae.sharing.passcodes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106): guessing a passcode costs memory each time. Costs some tens of milliseconds and 19 MiB, so it never
 * belongs on an event loop.
 */
final class Argon2 {

    // What OWASP's Password Storage Cheat Sheet asks for at least.
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private static final Pattern SEALED =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)");

    private final SecureRandom random = new SecureRandom();

    /** {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}, with a salt of its own. */
    String seal(String passcode) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        MEMORY_KIB,
                        PASSES,
                        LANES,
                        base64.encodeToString(salt),
                        base64.encodeToString(hash(passcode, salt, MEMORY_KIB, PASSES, LANES)));
    }

    /** Whether the passcode is the sealed one, however costly sealing was when that was done. */
    boolean opens(String passcode, String sealed) {
        Matcher parts = SEALED.matcher(sealed);
        if (!parts.matches()) {
            throw new IllegalStateException("a passcode that was sealed otherwise");
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] hash = hash(
                passcode,
                salt,
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)));
        return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts.group(5)));
    }

    /** Keyboards write the same letter in several ways. */
    private static byte[] hash(String passcode, byte[] salt, int memory, int passes, int lanes) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        argon2.generateBytes(
                Normalizer.normalize(passcode.strip(), Normalizer.Form.NFKC).getBytes(UTF_8), hash);
        return hash;
    }
}
