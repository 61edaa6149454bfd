package dev.vitae.usage.rollups;

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

/** Rebuilds of the sums by hour and day, for admins. */
@Path("/api/v1/usage/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPER_ADMIN)
public class RollupRebuildsResource {

    private final CurrentCaller caller;
    private final AskForRebuild ask;
    private final ReadRebuild read;

    RollupRebuildsResource(CurrentCaller caller, AskForRebuild ask, ReadRebuild read) {
        this.caller = caller;
        this.ask = ask;
        this.read = read;
    }

    @POST
    @Operation(
            operationId = "rebuildUsage",
            summary = "Counts the sums by hour and day once more from the usage log and the ledger of calls")
    @APIResponse(
            responseCode = "202",
            description = "The rebuild that is under way, be it another that has not ended; where it is, says Location",
            content = @Content(schema = @Schema(implementation = RollupRebuild.class)))
    public Uni<Response> ask() {
        return ask.ask(caller.get()).map(rebuild -> Response.accepted(rebuild)
                .location(URI.create("/api/v1/usage/rebuilds/" + rebuild.id()))
                .build());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getUsageRebuild", summary = "Shows how far a rebuild is")
    public Uni<RollupRebuild> one(@PathParam("id") UUID id) {
        return read.one(caller.get(), id);
    }
}
