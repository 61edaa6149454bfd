package dev.vitae.sharing.shares;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.patch.MergePatch;
import dev.vitae.kit.problem.Problem;
import dev.vitae.sharing.documents.ShareKind;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

/** {@code /api/v1/shares}: what the caller lets others see by link. */
@Path("/api/v1/shares")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class SharesResource {

    private final CurrentCaller caller;
    private final CreateShare create;
    private final ReadShares read;
    private final PatchShare patch;
    private final RevokeShare revoke;
    private final Idempotency idempotency;

    public SharesResource(
            CurrentCaller caller,
            CreateShare create,
            ReadShares read,
            PatchShare patch,
            RevokeShare revoke,
            Idempotency idempotency) {
        this.caller = caller;
        this.create = create;
        this.read = read;
        this.patch = patch;
        this.revoke = revoke;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createShare",
            summary = "Shares a résumé, a version, the skills résumé or a resource by a link")
    @Problems({
        "404 not_found",
        "409 no_tenant",
        "409 too_many_shares",
        "422 template_unknown",
        "503 passcodes_busy",
        "503 rendering_busy"
    })
    @APIResponse(
            responseCode = "201",
            description = "The share with its link, this once",
            content = @Content(schema = @Schema(implementation = ShareView.class)))
    public Uni<Response> create(@HeaderParam(Idempotency.HEADER) String key, @Valid @NotNull NewShare wanted) {
        return idempotency.once(
                caller.get(),
                Optional.ofNullable(key),
                "POST /api/v1/shares",
                wanted.withoutPasscode(),
                () -> create.create(caller.get(), wanted)
                        .map(share -> Response.created(URI.create("/api/v1/shares/" + share.id()))
                                .header("Cache-Control", "private, no-store")
                                .entity(share)
                                .build()));
    }

    @GET
    @Operation(operationId = "listShares", summary = "Lists one's shares")
    @Problems({"400 kind_invalid", "400 subject_id_invalid"})
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ShareView.class)))
    public Uni<Response> list(
            @Parameter(
                            description = "Only shares of this kind",
                            schema = @Schema(enumeration = {"skill_resume", "resume", "generated_resume", "resource"}))
                    @QueryParam("kind")
                    String kind,
            @Parameter(description = "Only shares of this", schema = @Schema(format = "uuid")) @QueryParam("subjectId")
                    String subjectId,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return read.list(caller.get(), kind(kind), subject(subjectId), page.after(), page.limit())
                .map(shares -> shares.response(uri));
    }

    @GET
    @Path("/active")
    @Operation(operationId = "getActiveShare", summary = "Shows the share of a kind that is in force")
    @Problems({"400 kind_invalid", "404 not_found"})
    @APIResponse(
            responseCode = "200",
            description = "The share, with its ETag",
            content = @Content(schema = @Schema(implementation = ShareView.class)))
    public Uni<Response> active(
            @Parameter(
                            description = "Only shares of this kind",
                            schema = @Schema(enumeration = {"skill_resume", "resume", "generated_resume", "resource"}))
                    @QueryParam("kind")
                    String kind,
            @Context Request request) {
        ShareKind wanted = kind(kind).orElseThrow(SharesResource::kindInvalid);
        return read.active(caller.get(), wanted).map(share -> ETags.ok(request, share.tag(), share));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getShare", summary = "Shows a share")
    @APIResponse(
            responseCode = "200",
            description = "The share, with its ETag",
            content = @Content(schema = @Schema(implementation = ShareView.class)))
    public Uni<Response> one(@PathParam("id") UUID id, @Context Request request) {
        return read.one(caller.get(), id).map(share -> ETags.ok(request, share.tag(), share));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateShare", summary = "Changes the options of a share in force (JSON merge patch)")
    @Problems({"409 no_tenant", "409 share_ended", "422 template_unknown", "503 passcodes_busy", "503 rendering_busy"})
    @APIResponse(
            responseCode = "200",
            description = "The share as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = ShareView.class)))
    public Uni<Response> patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ShareOptions.class))) String changes) {
        return patch.patch(caller.get(), id, ifMatch, changes).map(share -> ETags.kept(share.tag(), share));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeShare", summary = "Ends a share: its link opens nothing any more")
    @APIResponse(responseCode = "204", description = "It shows nothing any more")
    public Uni<Response> revoke(@PathParam("id") UUID id) {
        return revoke.revoke(caller.get(), id)
                .map(ignored -> Response.noContent().build());
    }

    private static Optional<ShareKind> kind(String value) {
        return Optional.ofNullable(value).map(it -> ShareKind.of(it).orElseThrow(SharesResource::kindInvalid));
    }

    private static Problem kindInvalid() {
        return Problem.badRequest("kind_invalid", "kind is skill_resume, resume, generated_resume or resource.");
    }

    private static Optional<UUID> subject(String value) {
        try {
            return Optional.ofNullable(value).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("subject_id_invalid", "subjectId is a UUID.");
        }
    }
}
