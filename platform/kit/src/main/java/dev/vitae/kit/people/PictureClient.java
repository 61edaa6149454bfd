package dev.vitae.kit.people;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.calls.ServiceAnswerMapper;
import dev.vitae.kit.calls.ServiceCallFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What services ask of identity-service; needs the scope {@code picture.read}. */
@Path("/internal/picture")
@RegisterRestClient(configKey = "pictures")
@RegisterProvider(ServiceCallFilter.class)
@RegisterProvider(ServiceAnswerMapper.class)
interface PictureClient {

    @GET
    Uni<byte[]> picture(@HeaderParam(CurrentCaller.ACTING_FOR) UUID user);
}
