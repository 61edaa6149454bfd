package dev.vitae.generation.resources;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.openapi.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/resources/{id}/reports}: what is wrong with something that somebody shows to everybody. */
@Path("/api/v1/resources/{id}/reports")
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class ReportsResource {

    private final CurrentCaller caller;
    private final ReportResource report;
    private final Idempotency idempotency;

    ReportsResource(CurrentCaller caller, ReportResource report, Idempotency idempotency) {
        this.caller = caller;
        this.report = report;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportResource",
            summary = "Reports a resource of somebody else's to who looks after the gallery, once")
    @Problems({"409 report_exists", "409 resource_own"})
    @APIResponse(responseCode = "204", description = "It is reported")
    public Uni<Response> report(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) Optional<String> key,
            @NotNull(message = "Send a reason.") ReportBody body) {
        Caller who = caller.get();
        return idempotency.once(who, key, "POST /api/v1/resources/{id}/reports", List.of(id, body), () -> report.report(
                        who, id, body.reason())
                .map(done -> Response.noContent().build()));
    }

    /** @param reason what is wrong with it */
    public record ReportBody(@Schema(minLength = 1, maxLength = 1_000) String reason) {}
}
