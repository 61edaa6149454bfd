package dev.vitae.generation.outcomes;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/generation-outcomes}: how everybody's generations went, for admins. */
@Path("/api/v1/generation-outcomes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPER_ADMIN)
public class OutcomesResource {

    private final CurrentCaller caller;
    private final ReadOutcomes read;

    OutcomesResource(CurrentCaller caller, ReadOutcomes read) {
        this.caller = caller;
        this.read = read;
    }

    @GET
    @Operation(
            operationId = "listGenerationOutcomes",
            summary = "Lists how generations went, newest first; nothing of what they say")
    @Problems({"400 failure_code_invalid", "400 status_invalid"})
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Outcome.class)))
    public Uni<Response> page(
            @Parameter(description = "Only those that ended so", schema = @Schema(maxLength = 20)) @QueryParam("status")
                    Optional<String> status,
            @Parameter(description = "Only those that failed with this code", schema = @Schema(maxLength = 60))
                    @QueryParam("failureCode")
                    Optional<String> failureCode,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return read.page(caller.get(), new OutcomeFilter(status, failureCode), page.limit(), page.after())
                .map(found -> found.response(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getGenerationOutcome", summary = "Says how a generation went, stage by stage")
    public Uni<Outcome> one(@PathParam("id") UUID id) {
        return read.one(caller.get(), id);
    }
}
