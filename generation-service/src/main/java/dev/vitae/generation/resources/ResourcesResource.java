package dev.vitae.generation.resources;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.patch.MergePatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/resources}: what a person has of them. */
@Path("/api/v1/resources")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class ResourcesResource {

    private final CurrentCaller caller;
    private final CreateResource create;
    private final ReadResource read;
    private final ListResources list;
    private final PatchResource patch;
    private final DeleteResource delete;
    private final Idempotency idempotency;

    ResourcesResource(
            CurrentCaller caller,
            CreateResource create,
            ReadResource read,
            ListResources list,
            PatchResource patch,
            DeleteResource delete,
            Idempotency idempotency) {
        this.caller = caller;
        this.create = create;
        this.read = read;
        this.list = list;
        this.patch = patch;
        this.delete = delete;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createResource",
            summary = "Writes down a workflow, a prompt or a configuration of an agent")
    @Problems({"409 too_many_resources"})
    @APIResponse(
            responseCode = "201",
            description = "The resource; Location leads to it",
            content = @Content(schema = @Schema(implementation = ResourceView.class)))
    public Uni<Response> create(
            @HeaderParam(Idempotency.HEADER) Optional<String> key,
            @NotNull(message = "Send name and content.") ResourceBody body) {
        Caller who = caller.get();
        return idempotency.once(who, key, "POST /api/v1/resources", body, () -> create.create(who, body)
                .map(ResourcesResource::created));
    }

    @GET
    @Operation(
            operationId = "listResources",
            summary = "Lists one's own resources, pinned ones first, then by the last change")
    @Problems({"400 resource_type_invalid", "400 search_invalid"})
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ResourceView.class)))
    public Uni<Response> list(@BeanParam ResourceFilter filter, @BeanParam PageRequest page, @Context UriInfo uri) {
        return list.page(caller.get(), filter, page.limit(), page.after(Function.identity()))
                .map(found -> found.response(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getResource",
            summary = "Shows a resource of one's own, or one that somebody shows to everybody")
    @APIResponse(
            responseCode = "200",
            description = "The resource, with its ETag",
            content = @Content(schema = @Schema(implementation = ResourceView.class)))
    public Uni<Response> one(@PathParam("id") UUID id, @Context Request request) {
        return read.one(caller.get(), id).map(resource -> ETags.ok(request, resource.tag(), resource));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateResource",
            summary = "Changes name, description, content, isPublic or pinned (JSON merge patch)")
    @APIResponse(
            responseCode = "200",
            description = "The resource as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = ResourceView.class)))
    public Uni<Response> patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ResourceBody.class))) String changes) {
        return patch.patch(caller.get(), id, ifMatch, changes).map(resource -> ETags.kept(resource.tag(), resource));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteResource",
            summary = "Removes a resource; its forks stay; as it was read, where If-Match says so")
    @Problems({"428 if_match_missing"})
    @APIResponse(responseCode = "204", description = "It is gone")
    public Uni<Response> delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return delete.delete(caller.get(), id, ifMatch)
                .map(gone -> Response.noContent().build());
    }

    static Response created(ResourceView resource) {
        return Response.created(URI.create(resource.location()))
                .tag(resource.tag())
                .entity(resource)
                .build();
    }
}
