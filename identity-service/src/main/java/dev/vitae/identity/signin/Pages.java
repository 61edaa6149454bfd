package dev.vitae.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The two pages a browser sees of signing in and out; they run no script and load nothing. */
@ApplicationScoped
public class Pages {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final String signedIn = read("/pages/signed-in.html");
    private final String signedOut = read("/pages/signed-out.html");

    Response.ResponseBuilder signedIn(String email) {
        return page(signedIn.replace("{email}", escape(email)));
    }

    Response.ResponseBuilder signedOut() {
        return page(signedOut);
    }

    /** The form says its origin only where the policy lets it say where it comes from. */
    private static Response.ResponseBuilder page(String html) {
        return Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String read(String resource) {
        try (InputStream page = Pages.class.getResourceAsStream(resource)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
