package dev.vitae.resume.skillresume;

import dev.vitae.kit.caller.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

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

    @GET
    public Uni<SkillResume> read(@QueryParam("includeCompanySkills") @DefaultValue("false") boolean companySkills) {
        return readSkillResume.read(caller.get(), companySkills);
    }
}
