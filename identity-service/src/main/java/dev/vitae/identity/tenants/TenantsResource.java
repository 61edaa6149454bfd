package dev.vitae.identity.tenants;

import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
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
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/tenants}: the companies that the caller belongs to. */
@Path("/api/v1/tenants")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class TenantsResource {

    private final CurrentCaller caller;
    private final CreateTenant create;
    private final ReadTenants read;
    private final ChangeTenant change;
    private final Idempotency idempotency;

    public TenantsResource(
            CurrentCaller caller, CreateTenant create, ReadTenants read, ChangeTenant change, Idempotency idempotency) {
        this.caller = caller;
        this.create = create;
        this.read = read;
        this.change = change;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createTenant", summary = "Makes a company; the caller is its first admin")
    @Problems({"409 tenant_limit"})
    @APIResponse(
            responseCode = "201",
            description = "The company, with its ETag",
            content = @Content(schema = @Schema(implementation = TenantView.class)))
    public Uni<Response> create(
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull(message = "Send a company.") @Valid NewTenant wanted) {
        Caller who = caller.get();
        return idempotency.once(
                who, Optional.ofNullable(key), "POST /api/v1/tenants", wanted, () -> create.create(who, wanted)
                        .map(tenant -> Response.created(URI.create("/api/v1/tenants/" + tenant.id()))
                                .tag(tag(tenant))
                                .entity(tenant)
                                .build()));
    }

    @GET
    @Operation(operationId = "listTenants", summary = "Lists the companies that the caller belongs to")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = TenantView.class)))
    public Uni<Response> page(@BeanParam PageRequest page, @Context UriInfo uri) {
        return read.page(caller.get(), page.limit(), page.after()).map(found -> found.response(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getTenant", summary = "Shows a company to its members")
    @APIResponse(
            responseCode = "200",
            description = "The company, with its ETag",
            content = @Content(schema = @Schema(implementation = TenantView.class)))
    public Uni<Response> one(@PathParam("id") UUID id, @Context Request request) {
        return read.one(caller.get(), id).map(tenant -> ETags.ok(request, tag(tenant), tenant));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateTenant",
            summary = "Changes a company's name or settings (JSON merge patch); for its admins")
    @APIResponse(
            responseCode = "200",
            description = "The company as it is now, with its ETag",
            content = @Content(schema = @Schema(implementation = TenantView.class)))
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull(message = "Send what is to change.")
                    @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            properties = {
                                                                @SchemaProperty(
                                                                        name = "name",
                                                                        type = SchemaType.STRING,
                                                                        maxLength = 100),
                                                                @SchemaProperty(
                                                                        name = "settings",
                                                                        type = SchemaType.OBJECT)
                                                            })))
                    JsonNode patch) {
        return change.change(caller.get(), id, ifMatch, patch)
                .map(tenant -> Response.ok(tenant).tag(tag(tenant)).build());
    }

    /** The caller's own role is shown beside the row. */
    private static EntityTag tag(TenantView tenant) {
        return ETags.of(tenant.version(), tenant.role());
    }
}
