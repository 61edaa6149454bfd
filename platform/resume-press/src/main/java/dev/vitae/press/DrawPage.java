package dev.vitae.press;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.rendering.PagePreview;
import dev.vitae.document.rendering.PdfOptions;
import dev.vitae.document.rendering.PdfRenderer;
import dev.vitae.document.rendering.Photo;
import dev.vitae.document.template.ChosenDesign;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.people.Picture;
import dev.vitae.kit.people.Pictures;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A page as a PNG: the one that the PDF has. */
@ApplicationScoped
class DrawPage {

    private final PreviewPress press;
    private final Pictures pictures;
    private final PdfRenderer pdf;
    private final KeptPdfs kept;
    private final String edition;

    DrawPage(
            PreviewPress press,
            Pictures pictures,
            PdfRenderer pdf,
            KeptPdfs kept,
            @ConfigProperty(name = "quarkus.application.version") String release) {
        this.press = press;
        this.pictures = pictures;
        this.pdf = pdf;
        this.kept = kept;
        this.edition = release + " " + PdfRenderer.EDITION;
    }

    /** Without the photo that the design shows while identity-service gives no answer. */
    Uni<PagePicture> prepare(Caller caller, ResumeContent content, ChosenDesign design, PageAsked asked) {
        Uni<Optional<Picture>> photo = design.design().options().photo()
                ? pictures.recent(caller.id())
                : Uni.createFrom().item(Optional.empty());
        return photo.map(found -> PagePicture.of(content, design, found, asked, edition));
    }

    /**
     * Fails with 404 {@code no_such_page}, with 429 {@code too_many_at_once} while others are drawn for the same person, with
     * 503 {@code previews_busy} when too many are drawn.
     */
    Uni<byte[]> draw(Caller caller, PagePicture picture) {
        return press.draw(caller.id(), () -> PagePreview.png(
                        kept.of(caller.id(), picture.document(), () -> layOut(picture)),
                        picture.asked().page(),
                        picture.asked().width())
                .orElseThrow(DrawPage::noSuchPage));
    }

    private byte[] layOut(PagePicture picture) {
        Photo photo = picture.photo().map(Picture::jpeg).map(Photo::of).orElse(null);
        PdfOptions options = PdfOptions.of(picture.content(), picture.design().design());
        return pdf.render(picture.content(), picture.design().design(), options.withPhoto(photo));
    }

    private static Problem noSuchPage() {
        return new Problem(404, "no_such_page", "The document has fewer pages. Ask for an earlier one.");
    }
}
