package dev.vitae.generation.runs;

import dev.vitae.generation.versions.ReadGeneratedResumes;
import dev.vitae.generation.versions.VersionView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The version of a generated résumé that a step names; the one in use where it names none. */
@ApplicationScoped
class NamedVersion {

    private final ReadGeneratedResumes resumes;

    NamedVersion(ReadGeneratedResumes resumes) {
        this.resumes = resumes;
    }

    /** Fails with 404 where it is not there. */
    Uni<VersionView> of(StepJob job) {
        return job.number("versionNumber")
                .map(number -> resumes.version(job.caller(), job.id("generatedResumeId"), number))
                .orElseGet(() -> resumes.current(job.caller(), job.id("generatedResumeId")));
    }
}
