package dev.vitae.sharing.documents;

import dev.vitae.document.rendering.Stylesheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The stylesheets that this service adds to the one of every page. */
public final class Stylesheets {

    private Stylesheets() {}

    /** @param file in {@code pages/} */
    public static Stylesheet named(String file) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("pages/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing stylesheet " + file);
            }
            return new Stylesheet(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
