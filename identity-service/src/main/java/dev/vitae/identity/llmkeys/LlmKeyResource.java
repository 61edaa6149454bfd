package dev.vitae.identity.llmkeys;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.openapi.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * {@code /api/v1/me/llm-keys}: which keys of providers the person has. A hint is only ever replaced as a whole, so nobody's
 * change can be lost and {@code If-Match} is not asked for.
 */
@Path("/api/v1/me/llm-keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class LlmKeyResource {

    private final CurrentCaller caller;
    private final ReadLlmKeys read;
    private final KeepKeyHint keep;
    private final ForgetKeyHint forget;

    LlmKeyResource(CurrentCaller caller, ReadLlmKeys read, KeepKeyHint keep, ForgetKeyHint forget) {
        this.caller = caller;
        this.read = read;
        this.keep = keep;
        this.forget = forget;
    }

    @GET
    @Operation(operationId = "listLlmKeys", summary = "Lists the hints to the person's keys")
    @Problems({"404 not_found"})
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = LlmKey.class)))
    public Uni<Response> all(@Context UriInfo uri) {
        return read.all(caller.get()).map(page -> page.response(uri));
    }

    @GET
    @Path("/{provider}")
    @Operation(operationId = "getLlmKey", summary = "Shows the hint to the person's key of a provider")
    @APIResponse(
            responseCode = "200",
            description = "The hint, with its ETag",
            content = @Content(schema = @Schema(implementation = LlmKey.class)))
    public Uni<Response> one(@PathParam("provider") String provider, @Context Request request) {
        return read.one(caller.get(), provider).map(key -> ETags.ok(request, key.version(), key));
    }

    // The body is text here, so that nothing but KeyHint ever says anything of it.
    @PUT
    @Path("/{provider}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putLlmKey", summary = "Keeps the last four characters of a key, and never more")
    @Problems({"422 key_hint_too_long"})
    @APIResponse(
            responseCode = "200",
            description = "The hint, with its ETag; 201 when there was none",
            content = @Content(schema = @Schema(implementation = LlmKey.class)))
    @APIResponse(
            responseCode = "201",
            description = "There was none; with its ETag",
            content = @Content(schema = @Schema(implementation = LlmKey.class)))
    public Uni<Response> keep(
            @PathParam("provider") String provider,
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            requiredProperties = "keyHint",
                                                            properties =
                                                                    @SchemaProperty(
                                                                            name = "keyHint",
                                                                            type = SchemaType.STRING,
                                                                            pattern = "[!-~]{4}"))))
                    String body) {
        return keep.keep(caller.get(), provider, body).map(kept -> Response.status(kept.isNew() ? 201 : 200)
                .tag(ETags.of(kept.key().version()))
                .header("Cache-Control", "private, no-cache")
                .entity(kept.key())
                .build());
    }

    @DELETE
    @Path("/{provider}")
    @Operation(operationId = "deleteLlmKey", summary = "Removes the hint to the person's key of a provider")
    @APIResponse(responseCode = "204", description = "It is removed")
    public Uni<Response> forget(@PathParam("provider") String provider) {
        return forget.forget(caller.get(), provider)
                .map(gone -> Response.noContent().build());
    }
}
