package dev.vitae.usage.budgets;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.paging.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/budgets}: what the platform's key has cost, for admins. */
@Path("/api/v1/budgets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPER_ADMIN)
public class BudgetsResource {

    private final CurrentCaller caller;
    private final ReadBudgets read;

    BudgetsResource(CurrentCaller caller, ReadBudgets read) {
        this.caller = caller;
        this.read = read;
    }

    @GET
    @Operation(
            operationId = "listBudgets",
            summary = "Says what the platform has spent today and this month, and of how much")
    @APIResponse(
            responseCode = "200",
            description = "The only page",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = BudgetView.class)))
    public Uni<Response> ofPlatform(@Context UriInfo uri) {
        return read.ofPlatform(caller.get()).map(budgets -> new Page<>(budgets, null).response(uri));
    }
}
