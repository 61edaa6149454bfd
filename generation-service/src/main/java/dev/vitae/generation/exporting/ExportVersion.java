package dev.vitae.generation.exporting;

import dev.vitae.document.export.ExportRequest;
import dev.vitae.document.template.ChosenDesign;
import dev.vitae.generation.matching.SkillKeys;
import dev.vitae.generation.versions.ReadGeneratedResumes;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.download.Download;
import dev.vitae.press.ExportPress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A person takes a version of a generated résumé along as a file. */
@ApplicationScoped
public class ExportVersion {

    private final ReadGeneratedResumes resumes;
    private final ExportPress press;

    ExportVersion(ReadGeneratedResumes resumes, ExportPress press) {
        this.resumes = resumes;
        this.press = press;
    }

    /**
     * Fails with 404 when there is no such version or it is somebody else's, as the request does, with 503
     * {@code rendering_busy} when too many are rendered.
     *
     * @param request what is asked for, given the design of the résumé
     */
    public Uni<Download> export(Caller caller, UUID id, int number, Function<ChosenDesign, ExportRequest> request) {
        return resumes.version(caller, id, number).chain(version -> {
            ExportRequest asked = request.apply(version.design());
            List<String> keys = SkillKeys.keys(caller.id(), asked.skillsShown(version.content()));
            return press.print(
                    caller,
                    id,
                    version.content(),
                    asked,
                    printed -> GeneratedResumeExported.of(id, number, caller, asked, printed, keys));
        });
    }
}
