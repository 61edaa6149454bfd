package dev.vitae.identity.reference;

import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The document of the API and the page that shows it, with all that it loads, read from the jar when they are first asked for. */
@ApplicationScoped
class ReferenceFiles {

    static final String DOCUMENT = "openapi.json";
    static final String PAGE = "index.html";

    private static final String OURS = "/reference/";
    private static final String THEIRS = "/META-INF/resources/webjars/swagger-ui/5.30.2/";
    private static final Map<String, String> FILES = Map.of(
            DOCUMENT,
            OURS,
            PAGE,
            OURS,
            "try.js",
            OURS,
            "try.css",
            OURS,
            "swagger-ui-bundle.js",
            THEIRS,
            "swagger-ui.css",
            THEIRS,
            "favicon-32x32.png",
            THEIRS);
    private static final Map<String, String> TYPES = Map.of(
            "json", "application/json",
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "png", "image/png");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** Fails with 404. */
    Response answer(String name, Request request) {
        String folder = FILES.get(name);
        if (folder == null) {
            throw Problem.notFound();
        }
        Kept file = kept.computeIfAbsent(folder + name, Kept::of);
        Response.ResponseBuilder known = request.evaluatePreconditions(file.tag());
        return (known == null ? Response.ok(file.bytes()) : known)
                .type(TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                .tag(file.tag())
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private record Kept(byte[] bytes, EntityTag tag) {

        static Kept of(String path) {
            try (InputStream file = ReferenceFiles.class.getResourceAsStream(path)) {
                byte[] bytes = file.readAllBytes();
                return new Kept(bytes, ETags.of(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
