package dev.vitae.generation.neighbours;

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

/** What generation-service asks of resume-service. */
@Path("/internal/resumes")
@RegisterRestClient(configKey = "resume")
@RegisterProvider(ServiceCallFilter.class)
@RegisterProvider(ServiceAnswerMapper.class)
interface ResumeClient {

    @GET
    @Path("/{id}")
    Uni<Answer> resume(@PathParam("id") UUID id, @HeaderParam(CurrentCaller.ACTING_FOR) UUID user);

    @GET
    @Path("/{id}/versions/{number}/content")
    Uni<Answer> version(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam(CurrentCaller.ACTING_FOR) UUID user);

    /** The members that matter here. */
    record Answer(UUID id, int version, JsonNode content) {}
}
