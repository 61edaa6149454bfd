package dev.vitae.generation.messages;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/wizard-sessions/{id}/messages}. */
@Path("/api/v1/wizard-sessions/{id}/messages")
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class MessagesResource {

    private final CurrentCaller current;
    private final ReadMessages read;
    private final DeleteMessage delete;

    MessagesResource(CurrentCaller current, ReadMessages read, DeleteMessage delete) {
        this.current = current;
        this.read = read;
        this.delete = delete;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listWizardMessages", summary = "Lists what was said in a session, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = MessageView.class)))
    public Uni<Response> list(@PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri) {
        return read.page(current.get(), id, page.limit(), page.after(ReadMessages::below))
                .map(found -> found.response(uri));
    }

    @DELETE
    @Path("/{messageId}")
    @Operation(
            operationId = "deleteWizardMessage",
            summary = "Takes back a message with its pictures; what the draft says by now stays")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Uni<Response> delete(@PathParam("id") UUID id, @PathParam("messageId") UUID message) {
        return delete.delete(current.get(), id, message)
                .map(gone -> Response.noContent().build());
    }
}
