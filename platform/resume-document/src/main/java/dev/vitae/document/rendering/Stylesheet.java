package dev.vitae.document.rendering;

import dev.vitae.document.Resources;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A stylesheet as it stands between the tags of a page's only style element. */
public record Stylesheet(String css) {

    static Stylesheet named(String resource) {
        return new Stylesheet(Resources.text("/rendering/" + resource));
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
}
