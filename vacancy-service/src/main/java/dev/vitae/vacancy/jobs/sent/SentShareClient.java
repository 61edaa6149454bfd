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

/** What sharing-service tells this one, with the scope {@code sharing.read}. Fails with 404 for others' ids. */
@Path("/internal/shares")
@RegisterRestClient(configKey = "sharing")
@RegisterProvider(ServiceCallFilter.class)
@RegisterProvider(ServiceAnswerMapper.class)
interface SentShareClient {

    @GET
    @Path("/{id}")
    Uni<Share> share(@HeaderParam(CurrentCaller.ACTING_FOR) UUID user, @PathParam("id") UUID id);

    /** @param subjectVersion of what it shows; null once it shows nothing any more */
    record Share(String kind, UUID subjectId, Long subjectVersion) {}
}
