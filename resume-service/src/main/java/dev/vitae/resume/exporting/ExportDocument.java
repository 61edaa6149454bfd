package dev.vitae.resume.exporting;

import dev.vitae.document.export.ExportRequest;
import dev.vitae.document.template.ChosenDesign;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.download.Download;
import dev.vitae.press.ExportPress;
import dev.vitae.resume.builder.ReadDocuments;
import dev.vitae.resume.skills.UserSkills;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A person takes a builder document along as a file. */
@ApplicationScoped
public class ExportDocument {

    private final ReadDocuments documents;
    private final ExportPress press;
    private final UserSkills skills;

    ExportDocument(ReadDocuments documents, ExportPress press, UserSkills skills) {
        this.documents = documents;
        this.press = press;
        this.skills = skills;
    }

    /**
     * Fails with 404 when there is no such document or it is somebody else's, as the request does, with 503
     * {@code rendering_busy} when too many are rendered.
     *
     * @param request what is asked for, given the document's own design
     */
    public Uni<Download> export(Caller caller, UUID id, Function<ChosenDesign, ExportRequest> request) {
        return documents.one(caller, id).chain(document -> {
            ExportRequest asked = request.apply(document.design());
            List<String> keys = skills.keys(caller.id(), asked.skillsShown(document.resumeData()));
            return press.print(
                    caller,
                    id,
                    document.resumeData(),
                    asked,
                    printed -> BuilderDocumentExported.of(document, caller, asked, printed, keys));
        });
    }
}
