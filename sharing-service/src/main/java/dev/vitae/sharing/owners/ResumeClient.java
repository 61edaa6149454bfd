package dev.vitae.sharing.owners;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.calls.ServiceAnswerMapper;
import dev.vitae.kit.calls.ServiceCallFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What resume-service tells this one, with the scope {@code resume.read}. */
@Path("/internal")
@RegisterRestClient(configKey = "resume")
@RegisterProvider(ServiceCallFilter.class)
@RegisterProvider(ServiceAnswerMapper.class)
public interface ResumeClient {

    /** Fails with 404 when it is not that user's. */
    @GET
    @Path("/resumes/{id}")
    Uni<OwnedResume> resume(@HeaderParam(CurrentCaller.ACTING_FOR) UUID user, @PathParam("id") UUID id);

    /**
     * @param tenant whose settings it reckons with and whose skills it may have; counts as long as that user is a member
     * @param companySkills whether to add the skills that this tenant has given the user
     */
    @GET
    @Path("/skill-resume")
    Uni<SkillResume> skillResume(
            @HeaderParam(CurrentCaller.ACTING_FOR) UUID user,
            @QueryParam("tenantId") UUID tenant,
            @QueryParam("includeCompanySkills") boolean companySkills);
}
