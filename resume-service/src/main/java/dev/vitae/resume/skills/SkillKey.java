package dev.vitae.resume.skills;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How a skill of a person is called in events: 64 lower-case hex digits, the SHA-256 of the user id, a line feed and the
 * folded name. It names the skill to whoever owns the name and to nobody else.
 */
public final class SkillKey {

    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private SkillKey() {}

    /** The key of that person's skill; names that differ in case, width or spacing alone have the same key. */
    public static String of(UUID userId, String name) {
        byte[] text = (userId + "\n" + fold(name)).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** NFKC, trimmed, inner white space as one space, lower case. */
    public static String fold(String name) {
        String normal = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return SPACES.matcher(normal).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
