package dev.vitae.resume.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * A file as a person sent it. It lies on the disk until the request ends: uploads that wait for their turn hold no
 * memory.
 *
 * @param name 1–255 characters, without folders and control characters
 * @param sha256 of the bytes
 */
public record UploadedFile(String name, Path path, byte[] sha256) {

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");
    private static final Pattern ENDING = Pattern.compile("\\.\\p{Alnum}{1,5}$");
    private static final int LONGEST = 255;
    private static final String UNNAMED = "résumé";

    /** Looks at the whole file once: it blocks. */
    static UploadedFile of(String givenName, Path path) throws IOException {
        return new UploadedFile(clean(givenName), path, hash(path));
    }

    byte[] read() throws IOException {
        return Files.readAllBytes(path);
    }

    /** The name without its ending: what the résumé is called until its person renames it. */
    String title() {
        String stem = ENDING.matcher(name).replaceFirst("").strip();
        return stem.isEmpty() ? UNNAMED : stem;
    }

    private static String clean(String given) {
        String name = FOLDERS.matcher(given == null ? "" : given).replaceFirst("");
        name = UNPRINTABLE.matcher(name).replaceAll("").strip();
        if (name.isEmpty()) {
            return UNNAMED;
        }
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }

    private static byte[] hash(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(file, digest).transferTo(OutputStream.nullOutputStream());
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
