package dev.vitae.generation.wizard;

import dev.vitae.generation.steps.WizardStep;
import dev.vitae.generation.steps.WizardSteps;
import dev.vitae.kit.caller.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/wizard-steps}. */
@Path("/api/v1/wizard-steps")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class WizardStepsResource {

    private final List<WizardStep> steps = WizardSteps.shipped().all();

    /** All there are. */
    @Schema(name = "WizardSteps")
    public record Steps(List<WizardStep> items) {}

    @GET
    @Operation(
            operationId = "listWizardSteps",
            summary = "Lists the steps of the wizard, with their fields and what these must be like")
    @APIResponse(responseCode = "200", description = "The steps, in their order")
    public Steps list() {
        return new Steps(steps);
    }
}
