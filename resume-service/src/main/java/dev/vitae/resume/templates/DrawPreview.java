package dev.vitae.resume.templates;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitae.document.rendering.PdfRenderer;
import dev.vitae.document.rendering.TemplatePreview;
import dev.vitae.document.template.Template;
import dev.vitae.document.template.Templates;
import dev.vitae.kit.problem.Problem;
import dev.vitae.press.PreviewPress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A person looks at what a template makes of somebody's résumé: a picture of its first page. */
@ApplicationScoped
public class DrawPreview {

    private static final long KEPT_BYTES = 8L * 1024 * 1024;

    private final PreviewPress press;
    private final TemplatePreview preview;
    private final Cache<Wanted, Picture> drawn = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Wanted wanted, Picture picture) -> picture.png().length)
            .build();

    DrawPreview(PreviewPress press, PdfRenderer pdf) {
        this.press = press;
        this.preview = new TemplatePreview(pdf);
    }

    /**
     * Its picture, also of a template that is not active. Fails with 404, or with 503 {@code previews_busy} when too many are
     * drawn.
     *
     * @param width in pixels, one that {@link dev.vitae.document.rendering.PagePreview} draws
     */
    public Uni<Picture> draw(String slug, int width) {
        Template template = Templates.of(slug).orElseThrow(Problem::notFound);
        Wanted wanted = new Wanted(slug, width);
        Picture there = drawn.getIfPresent(wanted);
        return there != null
                ? Uni.createFrom().item(there)
                : press.draw(() -> drawn.get(wanted, it -> Picture.of(preview.png(template, width))));
    }

    private record Wanted(String slug, int width) {}
}
