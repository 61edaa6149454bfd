package dev.vitae.resume.builder;

import com.fasterxml.jackson.databind.JsonNode;
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

/** What generation-service tells this one, with the scope {@code generation.read}. */
@Path("/internal/generations")
@RegisterRestClient(configKey = "generation")
@RegisterProvider(ServiceCallFilter.class)
@RegisterProvider(ServiceAnswerMapper.class)
interface GenerationClient {

    /** Fails with 404 when it is not that user's. */
    @GET
    @Path("/{id}")
    Uni<Answer> generation(@PathParam("id") UUID id, @HeaderParam(CurrentCaller.ACTING_FOR) UUID user);

    /** The member that matters here. @param content absent before the generation has completed */
    record Answer(JsonNode content) {}
}
