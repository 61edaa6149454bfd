package dev.vitae.generation.neighbours;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.calls.ServiceCallFilter;
import dev.vitae.kit.idempotency.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What generation-service asks of resume-service. */
@Path("/internal/resumes")
@RegisterRestClient(configKey = "resume")
@RegisterProvider(ServiceCallFilter.class)
@RegisterProvider(Refusals.class)
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

    @GET
    @Path("/{id}/versions/current")
    Uni<VersionAnswer> currentVersion(@PathParam("id") UUID id, @HeaderParam(CurrentCaller.ACTING_FOR) UUID user);

    @GET
    @Path("/{id}/versions/{number}")
    Uni<VersionAnswer> numbered(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam(CurrentCaller.ACTING_FOR) UUID user);

    /** @param key by which it is kept once, however often this is asked */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<VersionAnswer> keep(
            TextBody text,
            @HeaderParam(CurrentCaller.ACTING_FOR) UUID user,
            @HeaderParam(Idempotency.HEADER) String key);

    /** A résumé as plain text. */
    record TextBody(String text) {}

    /** A numbered version that is there. */
    record VersionAnswer(UUID resumeId, int versionNumber) {}

    /** The members that matter here. */
    record Answer(UUID id, int version, JsonNode content) {}
}
