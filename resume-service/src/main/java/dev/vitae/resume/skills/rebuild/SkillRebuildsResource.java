package dev.vitae.resume.skills.rebuild;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Rebuilds of the evidence of everybody's skills, for admins. */
@Path("/api/v1/skill-rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPER_ADMIN)
public class SkillRebuildsResource {

    private final CurrentCaller caller;
    private final AskForRebuild ask;
    private final ReadRebuild read;

    SkillRebuildsResource(CurrentCaller caller, AskForRebuild ask, ReadRebuild read) {
        this.caller = caller;
        this.ask = ask;
        this.read = read;
    }

    @POST
    @Operation(
            operationId = "rebuildSkills",
            summary = "Builds the evidence of everybody's skills once more from the topics")
    @APIResponse(
            responseCode = "202",
            description = "The rebuild that is under way, be it another that has not ended; where it is, says Location",
            content = @Content(schema = @Schema(implementation = SkillRebuild.class)))
    public Uni<Response> ask() {
        return ask.ask(caller.get()).map(rebuild -> Response.accepted(rebuild)
                .location(URI.create("/api/v1/skill-rebuilds/" + rebuild.id()))
                .build());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSkillRebuild", summary = "Shows how far a rebuild is")
    public Uni<SkillRebuild> one(@PathParam("id") UUID id) {
        return read.one(caller.get(), id);
    }
}
