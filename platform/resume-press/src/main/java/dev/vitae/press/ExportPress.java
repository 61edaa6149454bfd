package dev.vitae.press;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.export.ExportRequest;
import dev.vitae.document.export.Exports;
import dev.vitae.document.letter.Letter;
import dev.vitae.document.rendering.PdfRenderer;
import dev.vitae.document.rendering.Photo;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.download.Download;
import dev.vitae.kit.download.FileName;
import dev.vitae.kit.download.Press;
import dev.vitae.kit.download.Press.Printed;
import dev.vitae.kit.outbox.Event;
import dev.vitae.kit.people.Pictures;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.press.limits.Operation;
import dev.vitae.press.limits.Use;
import dev.vitae.press.limits.Uses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Writes a résumé as a file, with its person's photo where that is asked for. */
@ApplicationScoped
public class ExportPress {

    private final Press press;
    private final Pictures pictures;
    private final Uses uses;
    private final Exports exports;

    ExportPress(Press press, Pictures pictures, Uses uses, PdfRenderer pdf) {
        this.press = press;
        this.uses = uses;
        this.pictures = pictures;
        this.exports = new Exports(pdf);
    }

    /**
     * Fails as {@link Press} does, with 429 {@code limit_reached}, and with 503 {@code picture_unavailable} where a photo is
     * asked for and identity-service gives no answer; then nothing is told, and nothing counts.
     *
     * @param subject what the fact tells to be exported: the use of it is reserved
     */
    public Uni<Download> print(
            Caller caller, UUID subject, ResumeContent content, ExportRequest request, Function<Printed, Event> fact) {
        return uses.during(
                caller.id(), Use.once(Operation.EXPORT, subject), () -> write(caller, content, request, fact));
    }

    private Uni<Download> write(
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

    /** A letter of the same design. Fails as a résumé does, and with 422 {@code format_unsupported}. */
    public Uni<Download> print(
            Caller caller, UUID subject, Letter letter, ExportRequest request, Function<Printed, Event> fact) {
        if (!Exports.LETTERS.contains(request.format())) {
            throw unsupported();
        }
        String name = FileName.of(
                letter.sender().fullName(),
                letter.words(request.design().options().language()).letter(),
                request.format().extension());
        return uses.during(
                caller.id(),
                Use.once(Operation.EXPORT, subject),
                () -> press.print(
                        caller,
                        name,
                        request.format().mediaType(),
                        () -> exports.write(letter, request.format(), request.design()),
                        fact));
    }

    private static Problem unsupported() {
        String detail = "A letter is written as pdf, docx or text.";
        return Problem.unprocessable(
                "format_unsupported", detail, List.of(new FieldError("/format", "format_unsupported", detail)));
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
