package dev.vitae.resume.exporting;

import dev.vitae.document.export.ExportRequest;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.download.Download;
import dev.vitae.press.ExportPress;
import dev.vitae.resume.resumes.ReadResumes;
import dev.vitae.resume.skills.UserSkills;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A person takes a résumé along as a file. */
@ApplicationScoped
public class ExportResume {

    private final ReadResumes resumes;
    private final ExportPress press;
    private final UserSkills skills;

    ExportResume(ReadResumes resumes, ExportPress press, UserSkills skills) {
        this.resumes = resumes;
        this.press = press;
        this.skills = skills;
    }

    /**
     * Fails with 404 when there is no such résumé or it is somebody else's, with 503 {@code rendering_busy} when too many
     * are rendered.
     */
    public Uni<Download> export(Caller caller, UUID id, ExportRequest request) {
        return resumes.one(caller, id).chain(resume -> {
            List<String> keys = skills.keys(caller.id(), request.skillsShown(resume.content()));
            return press.print(
                    caller,
                    id,
                    resume.content(),
                    request,
                    printed -> ResumeExported.of(id, resume.currentVersion(), caller, request, printed, keys));
        });
    }
}
