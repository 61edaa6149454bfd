package dev.vitae.vacancy.jobs.sent;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.calls.ServiceAnswerMapper;
import dev.vitae.kit.calls.ServiceCallFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What resume-service tells this one, with the scope {@code resume.read}. Fails with 404 for others' ids. */
@Path("/internal/resumes/{id}/versions")
@RegisterRestClient(configKey = "resume")
@RegisterProvider(ServiceCallFilter.class)
@RegisterProvider(ServiceAnswerMapper.class)
interface SentResumeClient {

    /** @param number or {@code current} */
    @GET
    @Path("/{number}")
    Uni<Version> version(
            @HeaderParam(CurrentCaller.ACTING_FOR) UUID user,
            @PathParam("id") UUID id,
            @PathParam("number") String number);

    /** That it is there. */
    record Version(long versionNumber) {}
}
