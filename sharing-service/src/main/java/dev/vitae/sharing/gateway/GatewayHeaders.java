package dev.vitae.sharing.gateway;

import dev.vitae.document.rendering.Stylesheet;
import dev.vitae.sharing.documents.ResumePress;
import dev.vitae.sharing.documents.SkillResumePress;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every answer of the gateway says to browsers, caches and crawlers, whether it shows something or not. */
@Singleton
public class GatewayHeaders {

    // Viewers of PDFs bring styles of their own, which the pages' policy would forbid them.
    private static final CharSequence PDF_POLICY = HttpHeaders.createOptimized("frame-ancestors 'none'");

    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");

    // Encoded once, and not checked again for each answer.
    private static final List<Fixed> FIXED = List.of(
            Fixed.of("X-Content-Type-Options", "nosniff"),
            // The address is the secret: links on the page must not give it away.
            Fixed.of("Referrer-Policy", "no-referrer"),
            Fixed.of("X-Robots-Tag", "noindex, nofollow"),
            // A revoked share must not live on in somebody's cache.
            Fixed.of("Cache-Control", "private, no-store"),
            Fixed.of("Cross-Origin-Resource-Policy", "same-origin"),
            Fixed.of("Vary", "Accept"));

    private record Fixed(CharSequence name, CharSequence value) {
        static Fixed of(String name, String value) {
            return new Fixed(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
        }
    }

    private final String pagePolicy;
    private final CharSequence encodedPagePolicy;
    private final CharSequence formPolicy;

    public GatewayHeaders(ResumePress resumes, SkillResumePress skills, MessagePages messages) {
        // The pages need no script, image, font or frame; their own stylesheets are named by hash.
        this.pagePolicy = "default-src 'none'; style-src "
                + Stream.of(resumes.stylesheet(), skills.stylesheet(), messages.stylesheet())
                        .map(Stylesheet::cspHash)
                        .collect(Collectors.joining(" "))
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        this.encodedPagePolicy = HttpHeaders.createOptimized(pagePolicy);
        this.formPolicy = HttpHeaders.createOptimized(pagePolicy.replace("form-action 'none'", "form-action 'self'"));
    }

    /** For a page with a stylesheet of its own. */
    void admitStyle(MultiMap headers, String cspHash) {
        headers.set(POLICY, pagePolicy.replace("style-src ", "style-src " + cspHash + " "));
    }

    /** For a page that asks for a passcode. */
    void admitForm(MultiMap headers) {
        headers.set(POLICY, formPolicy);
    }

    /** The same for hits and misses of a media type. */
    void common(MultiMap headers, String mediaType) {
        headers.set(HttpHeaders.CONTENT_TYPE, mediaType)
                .set(POLICY, mediaType.equals(Format.PDF.mediaType()) ? PDF_POLICY : encodedPagePolicy);
        for (Fixed header : FIXED) {
            headers.set(header.name(), header.value());
        }
    }
}
