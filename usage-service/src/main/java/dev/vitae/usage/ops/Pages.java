package dev.vitae.usage.ops;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers with pages: their scripts, styles and pictures are ours, nobody frames or stores them. */
public final class Pages {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private Pages() {}

    public static Uni<Response> of(Uni<? extends TemplateInstance> page) {
        return page.chain(it -> html(200, it));
    }

    /** A form says its origin only where the policy lets it say where it comes from; other sites are told nothing. */
    public static Uni<Response> html(int status, TemplateInstance page) {
        return page.createUni().map(html -> answer(status, html));
    }

    static Response answer(int status, String html) {
        return Response.status(status)
                .entity(html)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .build();
    }

    /**
     * After a form: the browser shows that page, and a reload sends nothing again. The address is one of the origin that the browser
     * knows, which this service does not see whole behind the edge.
     */
    public static Response goTo(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }
}
