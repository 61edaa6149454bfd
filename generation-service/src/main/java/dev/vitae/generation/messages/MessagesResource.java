package dev.vitae.generation.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.press.SentContent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/wizard-sessions/{id}/messages}. */
@Path("/api/v1/wizard-sessions/{id}/messages")
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class MessagesResource {

    private final CurrentCaller current;
    private final SayToAssistant say;
    private final ReadMessages read;
    private final DeleteMessage delete;
    private final Idempotency idempotency;
    private final ObjectMapper json;

    MessagesResource(
            CurrentCaller current,
            SayToAssistant say,
            ReadMessages read,
            DeleteMessage delete,
            Idempotency idempotency,
            ObjectMapper json) {
        this.current = current;
        this.say = say;
        this.read = read;
        this.delete = delete;
        this.idempotency = idempotency;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lists what was said in a session, the newest first")
    @APIResponse(responseCode = "200", description = "A page; Link leads to the next one")
    public Uni<Response> list(@PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri) {
        return read.page(current.get(), id, page.limit(), page.after(ReadMessages::below))
                .map(found -> found.response(uri));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, MediaType.SERVER_SENT_EVENTS})
    @Operation(summary = "Says something to the assistant; as text/event-stream its answer comes piece by piece")
    @APIResponse(
            responseCode = "201",
            description = "The assistant's answer, with what it proposes; 200 as a stream",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    public Uni<Response> say(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) Optional<String> key,
            @HeaderParam(OwnKey.KEY_HEADER) String ownKey,
            @HeaderParam(OwnKey.PROVIDER_HEADER) String ownProvider,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewMessage.class))) String body,
            @Context HttpHeaders headers)
            throws JsonProcessingException {
        Caller caller = current.get();
        NewMessage read = json.readValue(SentContent.text(body), NewMessage.class);
        NewMessage said = read == null ? new NewMessage(null, null) : read;
        Optional<OwnKey> own = OwnKey.of(ownKey, ownProvider);
        boolean asStream = headers.getAcceptableMediaTypes().get(0).isCompatible(MediaType.SERVER_SENT_EVENTS_TYPE)
                && !headers.getAcceptableMediaTypes().get(0).isWildcardType();
        // The key itself is no part of what is remembered.
        String provider = own.map(it -> it.provider().word()).orElse("");
        return idempotency
                .once(
                        caller,
                        key,
                        "POST /api/v1/wizard-sessions/{id}/messages",
                        List.of(id, said, provider),
                        () -> say.say(caller, id, said, own).map(MessagesResource::answer))
                .map(answer -> asStream ? AnswerEvents.of(json.valueToTree(answer.getEntity())) : answer);
    }

    @DELETE
    @Path("/{messageId}")
    @Operation(summary = "Takes back a message with its pictures; what the draft says by now stays")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Uni<Response> delete(@PathParam("id") UUID id, @PathParam("messageId") UUID message) {
        return delete.delete(current.get(), id, message)
                .map(gone -> Response.noContent().build());
    }

    private static Response answer(MessageView answer) {
        return Response.status(Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON)
                .entity(answer)
                .build();
    }
}
