package dev.vitae.generation.guardchecks;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vitae.generation.guard.GuardReport;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/guard-checks}. */
@Path("/api/v1/guard-checks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class GuardChecksResource {

    private final CurrentCaller caller;
    private final CheckTailored check;

    GuardChecksResource(CurrentCaller caller, CheckTailored check) {
        this.caller = caller;
        this.check = check;
    }

    @POST
    @Operation(
            operationId = "checkGuard",
            summary = "Says which claims of a tailored résumé its source does not support; nothing is kept")
    @Problems({"429 too_many_at_once", "503 checks_busy"})
    @APIResponse(responseCode = "200", description = "Whether all is supported, and each claim that is not")
    @APIResponse(responseCode = "422", description = "One of the two is missing or breaks a rule of résumés")
    @APIResponse(responseCode = "429", description = "Too many checks of one person at once")
    @APIResponse(responseCode = "503", description = "Too much is checked at once")
    public Uni<GuardReport> check(@NotNull(message = "Send source and tailored.") @Valid CheckBody body)
            throws JsonProcessingException {
        return check.check(caller.get(), body);
    }
}
