package dev.vitae.sharing.owners;

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

/** What generation-service tells this one of a resource, with the scope {@code generation.read}. Fails with 404 for others' ids. */
@Path("/internal/resources/{id}")
@RegisterRestClient(configKey = "generation")
@RegisterProvider(ServiceCallFilter.class)
@RegisterProvider(ServiceAnswerMapper.class)
public interface SharedResourceClient {

    @GET
    Uni<SharedResource> resource(@HeaderParam(CurrentCaller.ACTING_FOR) UUID user, @PathParam("id") UUID id);
}
