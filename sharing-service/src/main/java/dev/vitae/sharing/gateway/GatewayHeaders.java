package dev.vitae.sharing.gateway;

import dev.vitae.document.rendering.Stylesheet;
import dev.vitae.sharing.documents.ResumePress;
import dev.vitae.sharing.documents.SkillResumePress;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every answer of the gateway says to browsers, caches and crawlers, whether it shows something or not. */
@ApplicationScoped
public class GatewayHeaders {

    // Viewers of PDFs bring styles of their own, which the pages' policy would forbid them.
    private static final String PDF_POLICY = "frame-ancestors 'none'";

    private final String pagePolicy;
    private final String formPolicy;

    public GatewayHeaders(ResumePress resumes, SkillResumePress skills, MessagePages messages) {
        // The pages need no script, image, font or frame; their own stylesheets are named by hash.
        this.pagePolicy = "default-src 'none'; style-src "
                + Stream.of(resumes.stylesheet(), skills.stylesheet(), messages.stylesheet())
                        .map(Stylesheet::cspHash)
                        .collect(Collectors.joining(" "))
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        this.formPolicy = pagePolicy.replace("form-action 'none'", "form-action 'self'");
    }

    /** For a page with a stylesheet of its own. */
    void admitStyle(MultiMap headers, String cspHash) {
        headers.set("Content-Security-Policy", pagePolicy.replace("style-src ", "style-src " + cspHash + " "));
    }

    /** For a page that asks for a passcode. */
    void admitForm(MultiMap headers) {
        headers.set("Content-Security-Policy", formPolicy);
    }

    /** The same for hits and misses of a media type. */
    void common(MultiMap headers, String mediaType) {
        String policy = mediaType.equals(Format.PDF.mediaType()) ? PDF_POLICY : pagePolicy;
        headers.set("Content-Type", mediaType)
                .set("Content-Security-Policy", policy)
                .set("X-Content-Type-Options", "nosniff")
                // The address is the secret: links on the page must not give it away.
                .set("Referrer-Policy", "no-referrer")
                .set("X-Robots-Tag", "noindex, nofollow")
                // A revoked share must not live on in somebody's cache.
                .set("Cache-Control", "private, no-store")
                .set("Cross-Origin-Resource-Policy", "same-origin")
                .set("Vary", "Accept");
    }
}
