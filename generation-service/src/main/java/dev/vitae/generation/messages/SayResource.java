package dev.vitae.generation.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.press.SentContent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code POST /api/v1/wizard-sessions/{id}/messages}, and the end of what is said then. */
@Path("/api/v1/wizard-sessions/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class SayResource {

    private static final Pattern ASYNC = Pattern.compile("(?i)(?:.*,)?\\s*respond-async\\s*(?:[,;].*)?");

    private final CurrentCaller current;
    private final SayToAssistant say;
    private final SayAndFollow follow;
    private final CancelAnswer cancel;
    private final Idempotency idempotency;
    private final ObjectMapper json;

    SayResource(
            CurrentCaller current,
            SayToAssistant say,
            SayAndFollow follow,
            CancelAnswer cancel,
            Idempotency idempotency,
            ObjectMapper json) {
        this.current = current;
        this.say = say;
        this.follow = follow;
        this.cancel = cancel;
        this.idempotency = idempotency;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createWizardMessage",
            summary = "Says something to the assistant; with Prefer: respond-async (RFC 7240) its answer is followed")
    @Problems({
        "400 llm_headers_incomplete",
        "400 llm_key_malformed",
        "400 llm_provider_unknown",
        "403 own_keys_off",
        "409 message_limit",
        "409 wizard_session_completed",
        "429 too_many_at_once",
        "503 own_keys_busy",
        "503 usage_service_unavailable"
    })
    @APIResponse(
            responseCode = "201",
            description = "The assistant's answer, with what it proposes",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The answer is coming; Location is where it is followed",
            content = @Content(schema = @Schema(implementation = FollowedMessage.class)))
    public Uni<Response> say(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) Optional<String> key,
            @HeaderParam("Prefer") Optional<String> prefer,
            @HeaderParam(OwnKey.KEY_HEADER) String ownKey,
            @HeaderParam(OwnKey.PROVIDER_HEADER) String ownProvider,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewMessage.class))) String body)
            throws JsonProcessingException {
        Caller caller = current.get();
        NewMessage read = json.readValue(SentContent.text(body), NewMessage.class);
        NewMessage said = read == null ? new NewMessage(null, null) : read;
        Optional<OwnKey> own = OwnKey.of(ownKey, ownProvider);
        boolean async = prefer.filter(it -> ASYNC.matcher(it).matches()).isPresent();
        // The key itself is no part of what is remembered.
        List<Object> asked =
                List.of(id, said, own.map(it -> it.provider().word()).orElse(""), async);
        return idempotency.once(
                caller,
                key,
                "POST /api/v1/wizard-sessions/{id}/messages",
                asked,
                () -> async
                        ? follow.say(caller, id, said, own).map(SayResource::coming)
                        : say.say(caller, id, said, own).map(SayResource::answer));
    }

    @POST
    @Path("/{messageId}/cancel")
    @Operation(operationId = "cancelWizardAnswer", summary = "Calls off an answer that is coming; what was said stays")
    @Problems({"409 answer_final"})
    @APIResponse(
            responseCode = "200",
            description = "No answer is coming any more",
            content = @Content(schema = @Schema(implementation = FollowedMessage.class)))
    public Uni<FollowedMessage> cancel(@PathParam("id") UUID id, @PathParam("messageId") UUID message) {
        return cancel.cancel(current.get(), id, message);
    }

    private static Response answer(MessageView answer) {
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    private static Response coming(FollowedMessage message) {
        return Response.accepted(message)
                .header("Location", message.address())
                .header("Preference-Applied", "respond-async")
                .build();
    }
}
