package dev.vitae.resume.exporting;

import dev.vitae.document.rendering.PagePreview;
import dev.vitae.document.rendering.PdfOptions;
import dev.vitae.document.rendering.PdfRenderer;
import dev.vitae.kit.problem.Problem;
import dev.vitae.resume.templates.PreviewPress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A page as a PNG: the one that the PDF has. Nothing is kept. */
@ApplicationScoped
class DrawPage {

    private final PreviewPress press;
    private final PdfRenderer pdf = new PdfRenderer();

    DrawPage(PreviewPress press) {
        this.press = press;
    }

    /** Fails with 404 {@code no_such_page}, with 503 {@code previews_busy} when too many are drawn. */
    Uni<byte[]> draw(PagePicture picture) {
        return press.draw(() -> PagePreview.png(
                        pdf.render(picture.content(), picture.design().design(), PdfOptions.of(picture.content())),
                        picture.asked().page(),
                        picture.asked().width())
                .orElseThrow(DrawPage::noSuchPage));
    }

    private static Problem noSuchPage() {
        return new Problem(404, "no_such_page", "The document has fewer pages. Ask for an earlier one.");
    }
}
