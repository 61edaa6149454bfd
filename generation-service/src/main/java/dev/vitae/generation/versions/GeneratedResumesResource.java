package dev.vitae.generation.versions;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** {@code /api/v1/generated-resumes}. */
@Path("/api/v1/generated-resumes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class GeneratedResumesResource {

    private final CurrentCaller caller;
    private final ReadGeneratedResumes read;

    GeneratedResumesResource(CurrentCaller caller, ReadGeneratedResumes read) {
        this.caller = caller;
        this.read = read;
    }

    @GET
    @Path("/{id}")
    public Uni<Response> one(@PathParam("id") UUID id, @Context Request request) {
        return read.one(caller.get(), id).map(resume -> ETags.ok(request, resume.version(), resume));
    }

    @GET
    @Path("/{id}/versions/{number}")
    public Uni<Response> version(@PathParam("id") UUID id, @PathParam("number") int number, @Context Request request) {
        return read.version(caller.get(), id, number)
                .map(version -> ETags.ok(request, version.versionNumber(), version));
    }
}
