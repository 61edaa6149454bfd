package dev.vitae.document.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A stylesheet as it stands between the tags of a page's only style element. */
public record Stylesheet(String css) {

    static Stylesheet named(String resource) {
        return new Stylesheet(new String(Resources.bytes("/rendering/" + resource), StandardCharsets.UTF_8));
    }

    /** The source expression that lets a Content-Security-Policy admit this stylesheet: {@code 'sha256-…'} (CSP 3). */
    public String cspHash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** What the module carries with it. */
    static final class Resources {
        private Resources() {}

        static byte[] bytes(String path) {
            try (InputStream in = Stylesheet.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("missing resource " + path);
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
