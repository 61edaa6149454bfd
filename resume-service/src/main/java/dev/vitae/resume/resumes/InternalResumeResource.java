package dev.vitae.resume.resumes;

import dev.vitae.document.ResumeContent;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.resume.versions.ReadVersions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Résumés of the person that a service acts for. */
@Path("/internal/resumes")
@RolesAllowed("resume.read")
public class InternalResumeResource {

    private final CurrentCaller current;
    private final ReadResumes readResumes;
    private final ReadVersions readVersions;

    InternalResumeResource(CurrentCaller current, ReadResumes readResumes, ReadVersions readVersions) {
        this.current = current;
        this.readResumes = readResumes;
        this.readVersions = readVersions;
    }

    @GET
    @Path("/{id}")
    public Uni<Response> read(@PathParam("id") UUID id, @Context Request request) {
        return readResumes
                .one(current.get(), id)
                .map(resume -> ETags.ok(request, resume.version(), ResumeContract.of(resume)));
    }

    /** Contract in {@code contracts/resume-version.json}. */
    @GET
    @Path("/{id}/versions/current")
    public Uni<VersionContract> currentVersion(@PathParam("id") UUID id) {
        return readResumes.one(current.get(), id).map(resume -> new VersionContract(id, resume.currentVersion()));
    }

    /** The same of one that is named; fails with 404 also for one that was dropped. */
    @GET
    @Path("/{id}/versions/{number}")
    public Uni<VersionContract> version(@PathParam("id") UUID id, @PathParam("number") int number) {
        return readVersions
                .one(current.get(), id, number)
                .map(version -> new VersionContract(id, version.versionNumber()));
    }

    /** What it said; contract in {@code contracts/resume-version-content.json}. */
    @GET
    @Path("/{id}/versions/{number}/content")
    public Uni<ContentContract> content(@PathParam("id") UUID id, @PathParam("number") int number) {
        return readVersions
                .one(current.get(), id, number)
                .map(version -> new ContentContract(id, version.versionNumber(), version.content()));
    }

    /** What other services read of what a version said. @param version its number */
    public record ContentContract(UUID id, int version, ResumeContent content) {}

    /** What other services read of a version: that it is there. */
    public record VersionContract(UUID resumeId, int versionNumber) {}
}
