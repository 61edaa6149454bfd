package dev.vitae.resume.resumes;

import dev.vitae.document.ResumeContent;
import java.time.Instant;
import java.util.UUID;

/** What other services read of a résumé; see contracts/resume.json. */
public record ResumeContract(UUID id, int version, String title, ResumeContent content, Instant updatedAt) {

    static ResumeContract of(ResumeView view) {
        return new ResumeContract(view.id(), view.version(), view.title(), view.content(), view.updatedAt());
    }
}
