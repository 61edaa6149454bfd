package dev.vitae.generation.wizard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.patch.MergePatch;
import dev.vitae.press.SentContent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/wizard-sessions}. */
@Path("/api/v1/wizard-sessions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class WizardSessionsResource {

    private final CurrentCaller current;
    private final BeginSession begin;
    private final ReadSessions read;
    private final SaveSession save;
    private final DeleteSession delete;
    private final Idempotency idempotency;
    private final ObjectMapper json;

    WizardSessionsResource(
            CurrentCaller current,
            BeginSession begin,
            ReadSessions read,
            SaveSession save,
            DeleteSession delete,
            Idempotency idempotency,
            ObjectMapper json) {
        this.current = current;
        this.begin = begin;
        this.read = read;
        this.save = save;
        this.delete = delete;
        this.idempotency = idempotency;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createWizardSession",
            summary = "Begins a session, or goes on with the active one of that template")
    @Problems({"409 wizard_session_limit", "422 template_unknown"})
    @APIResponse(
            responseCode = "201",
            description = "The session, with its ETag; 200 with the one that is going on",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Uni<Response> begin(
            @HeaderParam(Idempotency.HEADER) Optional<String> key,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewSession.class))) String body)
            throws JsonProcessingException {
        Caller caller = current.get();
        NewSession read = json.readValue(SentContent.text(body), NewSession.class);
        NewSession wanted = read == null ? new NewSession(null, null) : read;
        return idempotency.once(caller, key, "POST /api/v1/wizard-sessions", wanted, () -> begin.begin(caller, wanted)
                .map(outcome -> answer(outcome.session(), outcome.isNew())));
    }

    @GET
    @Operation(
            operationId = "listWizardSessions",
            summary = "Lists the person's sessions, the one changed last first, without their drafts")
    @Problems({"400 status_invalid"})
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SessionItem.class)))
    public Uni<Response> list(
            @Parameter(
                            description = "Only sessions in this status",
                            schema = @Schema(enumeration = {"active", "completed", "abandoned"}))
                    @QueryParam("status")
                    Optional<String> status,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return read.page(current.get(), status.map(SessionStatus::of), page.limit(), page.after())
                .map(found -> found.response(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getWizardSession", summary = "Shows a session, with what each step still lacks")
    @APIResponse(
            responseCode = "200",
            description = "The session, with its ETag",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Uni<Response> one(@PathParam("id") UUID id, @Context Request request) {
        return read.one(current.get(), id).map(session -> ETags.ok(request, session.tag(), session));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateWizardSession",
            summary = "Saves what was written (JSON merge patch); an abandoned session goes on")
    @Problems({"409 wizard_session_completed", "422 template_unknown"})
    @APIResponse(
            responseCode = "200",
            description = "The session as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Uni<Response> save(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = SessionBody.class))) String changes) {
        return save.save(current.get(), id, ifMatch, changes).map(session -> ETags.kept(session.tag(), session));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteWizardSession",
            summary = "Removes a session with its messages and pictures; as it was read, where If-Match says so")
    @Problems({"428 if_match_missing"})
    @APIResponse(responseCode = "204", description = "It is gone; the résumé that it made stays")
    public Uni<Response> delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return delete.delete(current.get(), id, ifMatch)
                .map(gone -> Response.noContent().build());
    }

    private static Response answer(SessionView session, boolean isNew) {
        URI location = URI.create("/api/v1/wizard-sessions/" + session.id());
        return (isNew ? Response.created(location) : Response.ok().location(location))
                .tag(session.tag())
                .entity(session)
                .build();
    }
}
