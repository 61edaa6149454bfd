package dev.vitae.generation.versions;

import dev.vitae.document.ResumeContent;
import dev.vitae.kit.caller.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;

/**
 * {@code /internal/generated-resumes}: for services that act for a person; contracts in
 * {@code contracts/generated-resume.json} and {@code contracts/generated-resume-version.json}.
 */
@Path("/internal/generated-resumes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("generation.read")
public class InternalGeneratedResumesResource {

    private final CurrentCaller caller;
    private final ReadGeneratedResumes read;

    InternalGeneratedResumesResource(CurrentCaller caller, ReadGeneratedResumes read) {
        this.caller = caller;
        this.read = read;
    }

    @GET
    @Path("/{id}")
    public Uni<ResumeContract> one(@PathParam("id") UUID id) {
        return read.one(caller.get(), id)
                .map(resume -> new ResumeContract(resume.id(), resume.title(), resume.currentVersion()));
    }

    @GET
    @Path("/{id}/versions/{number}")
    public Uni<VersionContract> version(@PathParam("id") UUID id, @PathParam("number") int number) {
        return read.version(caller.get(), id, number)
                .map(version -> new VersionContract(
                        version.generatedResumeId(),
                        version.versionNumber(),
                        version.title(),
                        version.content(),
                        version.createdAt()));
    }

    /** What other services read of a generated résumé. */
    public record ResumeContract(UUID id, String title, Integer currentVersion) {}

    /** What other services read of a version. */
    public record VersionContract(
            UUID generatedResumeId, int versionNumber, String title, ResumeContent content, Instant createdAt) {}
}
