package dev.vitae.resume.skillresume;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The caller's own skills résumé. */
@Path("/api/v1/skill-resume")
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class SkillResumeResource {

    private final CurrentCaller caller;
    private final ReadSkillResume readSkillResume;

    SkillResumeResource(CurrentCaller caller, ReadSkillResume readSkillResume) {
        this.caller = caller;
        this.readSkillResume = readSkillResume;
    }

    @GET
    @Operation(operationId = "getSkillResume", summary = "Shows the skills résumé")
    public Uni<SkillResume> read(
            @Parameter(description = "Adds what the company of the token gives the person")
                    @QueryParam("includeCompanySkills")
                    @DefaultValue("false")
                    boolean companySkills) {
        return readSkillResume.read(caller.get(), companySkills);
    }
}
