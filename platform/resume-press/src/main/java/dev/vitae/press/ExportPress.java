package dev.vitae.press;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.export.ExportRequest;
import dev.vitae.document.export.Exports;
import dev.vitae.document.rendering.PdfRenderer;
import dev.vitae.document.rendering.Photo;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.download.Download;
import dev.vitae.kit.download.FileName;
import dev.vitae.kit.download.Press;
import dev.vitae.kit.download.Press.Printed;
import dev.vitae.kit.outbox.Event;
import dev.vitae.kit.people.Pictures;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/** Writes a résumé as a file, with its person's photo where that is asked for. */
@ApplicationScoped
public class ExportPress {

    private final Press press;
    private final Pictures pictures;
    private final Exports exports;

    ExportPress(Press press, Pictures pictures, PdfRenderer pdf) {
        this.press = press;
        this.pictures = pictures;
        this.exports = new Exports(pdf);
    }

    /**
     * Fails as {@link Press} does, and with 503 {@code picture_unavailable} where a photo is asked for and identity-service
     * gives no answer; then nothing is told.
     */
    public Uni<Download> print(
            Caller caller, ResumeContent content, ExportRequest request, Function<Printed, Event> fact) {
        return photo(caller, request)
                .chain(photo -> press.print(
                        caller,
                        fileName(content, request),
                        request.format().mediaType(),
                        () -> exports.write(
                                content,
                                request.format(),
                                request.design(),
                                photo.map(Photo::of).orElse(null)),
                        fact));
    }

    private Uni<Optional<byte[]>> photo(Caller caller, ExportRequest request) {
        return request.showsPhoto()
                ? pictures.of(caller.id())
                : Uni.createFrom().item(Optional.empty());
    }

    private static String fileName(ResumeContent content, ExportRequest request) {
        return FileName.of(
                content.personalInfo().fullName(),
                request.documentName(),
                request.format().extension());
    }
}
