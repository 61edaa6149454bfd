package dev.vitae.resume.exporting;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.rendering.PagePreview;
import dev.vitae.document.rendering.PdfOptions;
import dev.vitae.document.rendering.PdfRenderer;
import dev.vitae.document.rendering.Photo;
import dev.vitae.document.template.ChosenDesign;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.people.Pictures;
import dev.vitae.kit.problem.Problem;
import dev.vitae.resume.templates.PreviewPress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A page as a PNG: the one that the PDF has. Nothing is kept. */
@ApplicationScoped
class DrawPage {

    private final PreviewPress press;
    private final Pictures pictures;
    private final PdfRenderer pdf = new PdfRenderer();

    DrawPage(PreviewPress press, Pictures pictures) {
        this.press = press;
        this.pictures = pictures;
    }

    /** Fails with 503 {@code picture_unavailable} where the design shows a photo and identity-service gives no answer. */
    Uni<PagePicture> prepare(Caller caller, ResumeContent content, ChosenDesign design, PageAsked asked) {
        Uni<Optional<byte[]>> photo = design.design().options().photo()
                ? pictures.of(caller.id())
                : Uni.createFrom().item(Optional.empty());
        return photo.map(found -> new PagePicture(content, design, found, asked));
    }

    /** Fails with 404 {@code no_such_page}, with 503 {@code previews_busy} when too many are drawn. */
    Uni<byte[]> draw(PagePicture picture) {
        return press.draw(() -> PagePreview.png(
                        pdf.render(picture.content(), picture.design().design(), options(picture)),
                        picture.asked().page(),
                        picture.asked().width())
                .orElseThrow(DrawPage::noSuchPage));
    }

    private static PdfOptions options(PagePicture picture) {
        return PdfOptions.of(picture.content(), picture.design().design())
                .withPhoto(picture.photo().map(Photo::of).orElse(null));
    }

    private static Problem noSuchPage() {
        return new Problem(404, "no_such_page", "The document has fewer pages. Ask for an earlier one.");
    }
}
