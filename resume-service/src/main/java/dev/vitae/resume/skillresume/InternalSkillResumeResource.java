package dev.vitae.resume.skillresume;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;

/** The skills résumé of the person that a service acts for; see contracts/skill-resume.json. */
@Path("/internal/skill-resume")
@RolesAllowed("resume.read")
public class InternalSkillResumeResource {

    private final CurrentCaller caller;
    private final ReadSkillResume readSkillResume;

    InternalSkillResumeResource(CurrentCaller caller, ReadSkillResume readSkillResume) {
        this.caller = caller;
        this.readSkillResume = readSkillResume;
    }

    /** @param tenantId whose settings and skills count, as long as the person is a member */
    @GET
    public Uni<SharedSkillResume> read(
            @QueryParam("tenantId") UUID tenantId,
            @QueryParam("includeCompanySkills") @DefaultValue("false") boolean companySkills) {
        Caller service = caller.get();
        Caller inTenant = new Caller(service.actor(), service.userId(), Optional.ofNullable(tenantId), service.roles());
        return readSkillResume.read(inTenant, companySkills).map(SharedSkillResume::of);
    }
}
