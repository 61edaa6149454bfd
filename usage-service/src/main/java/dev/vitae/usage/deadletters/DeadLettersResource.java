package dev.vitae.usage.deadletters;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseHeader;

/** {@code /api/v1/dead-letters}: events that a consumer of some service could not take in, for admins. */
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPER_ADMIN)
public class DeadLettersResource {

    /** @param replayed letters, the oldest first */
    @Schema(name = "ReplayedLetters")
    public record Replayed(List<DeadLetter> replayed) {}

    private final CurrentCaller caller;
    private final ReadDeadLetters read;
    private final ReplayDeadLetter replay;
    private final ReplayDeadLetters replayMany;
    private final DiscardDeadLetter discard;

    DeadLettersResource(
            CurrentCaller caller,
            ReadDeadLetters read,
            ReplayDeadLetter replay,
            ReplayDeadLetters replayMany,
            DiscardDeadLetter discard) {
        this.caller = caller;
        this.read = read;
        this.replay = replay;
        this.replayMany = replayMany;
        this.discard = discard;
    }

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "Lists events that could not be taken in, newest first, without their payloads")
    @Problems({"400 status_invalid"})
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = DeadLetter.class)))
    public Uni<Response> all(
            @Parameter(
                            description = "Only letters in this status",
                            schema = @Schema(enumeration = {"waiting", "replayed", "discarded"}))
                    @QueryParam("status")
                    Optional<String> status,
            @Parameter(description = "Only events of this service", schema = @Schema(maxLength = 60))
                    @QueryParam("service")
                    Optional<String> service,
            @Parameter(description = "Only events of this type", schema = @Schema(maxLength = 100)) @QueryParam("type")
                    Optional<String> type,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return read.page(caller.get(), DeadLetterFilter.asked(status, service, type), page.limit(), page.after())
                .map(found -> found.response(uri));
    }

    @GET
    @Path("/{id}")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(operationId = "getDeadLetter", summary = "Shows one, with its payload and headers")
    public Uni<DeadLetter> one(@PathParam("id") UUID id) {
        return read.one(caller.get(), id);
    }

    @POST
    @Path("/{id}/replay")
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Tells the event once more to the consumer that could not take it in, and to no other")
    @Problems({"409 dead_letter_incomplete", "409 dead_letter_settled"})
    public Uni<DeadLetter> replay(@PathParam("id") UUID id) {
        return replay.replay(caller.get(), id);
    }

    @POST
    @Path("/{id}/discard")
    @Operation(operationId = "discardDeadLetter", summary = "Lets it be")
    @Problems({"409 dead_letter_settled"})
    public Uni<DeadLetter> discard(@PathParam("id") UUID id) {
        return discard.discard(caller.get(), id);
    }

    @POST
    @Path("/replay")
    @Operation(
            operationId = "replayDeadLetters",
            summary = "Tells up to a hundred events that wait once more, the oldest first")
    @Problems({"400 status_invalid", "404 not_found", "409 dead_letter_incomplete", "409 dead_letter_settled"})
    public Uni<Replayed> replayAll(
            @Parameter(description = "Only events of this service", schema = @Schema(maxLength = 60))
                    @QueryParam("service")
                    Optional<String> service,
            @Parameter(description = "Only events of this type", schema = @Schema(maxLength = 100)) @QueryParam("type")
                    Optional<String> type) {
        return replayMany
                .replay(caller.get(), DeadLetterFilter.asked(Optional.empty(), service, type))
                .map(Replayed::new);
    }
}
