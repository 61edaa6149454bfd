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

/** What generation-service tells this one, with the scope {@code generation.read}. Fails with 404 for others' ids. */
@Path("/internal/generated-resumes/{id}/versions")
@RegisterRestClient(configKey = "generation")
@RegisterProvider(ServiceCallFilter.class)
@RegisterProvider(ServiceAnswerMapper.class)
interface SentGenerationClient {

    /** @param number or {@code current} */
    @GET
    @Path("/{number}/score")
    Uni<Score> score(
            @HeaderParam(CurrentCaller.ACTING_FOR) UUID user,
            @PathParam("id") UUID id,
            @PathParam("number") String number);

    /** @param matchScore null where nothing is known of it */
    record Score(long versionNumber, Integer matchScore) {}
}
