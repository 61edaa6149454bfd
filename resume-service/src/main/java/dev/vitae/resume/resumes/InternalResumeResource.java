package dev.vitae.resume.resumes;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.etag.ETags;
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

    InternalResumeResource(CurrentCaller current, ReadResumes readResumes) {
        this.current = current;
        this.readResumes = readResumes;
    }

    @GET
    @Path("/{id}")
    public Uni<Response> read(@PathParam("id") UUID id, @Context Request request) {
        return readResumes
                .one(current.get(), id)
                .map(resume -> ETags.ok(request, resume.version(), ResumeContract.of(resume)));
    }
}
