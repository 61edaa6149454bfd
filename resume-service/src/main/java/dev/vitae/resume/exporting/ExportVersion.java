package dev.vitae.resume.exporting;

import dev.vitae.document.export.ExportRequest;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.download.Download;
import dev.vitae.press.ExportPress;
import dev.vitae.resume.skills.UserSkills;
import dev.vitae.resume.versions.ReadVersions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A person takes along, as a file, what a résumé said before. */
@ApplicationScoped
public class ExportVersion {

    private final ReadVersions versions;
    private final ExportPress press;
    private final UserSkills skills;

    ExportVersion(ReadVersions versions, ExportPress press, UserSkills skills) {
        this.versions = versions;
        this.press = press;
        this.skills = skills;
    }

    /**
     * Fails with 404 when there is no such version or it is somebody else's, with 503 {@code rendering_busy} when too many
     * are rendered.
     */
    public Uni<Download> export(Caller caller, UUID id, int number, ExportRequest request) {
        return versions.one(caller, id, number).chain(version -> {
            List<String> keys = skills.keys(caller.id(), request.skillsShown(version.content()));
            return press.print(
                    caller,
                    id,
                    version.content(),
                    request,
                    printed -> ResumeExported.of(id, number, caller, request, printed, keys));
        });
    }
}
