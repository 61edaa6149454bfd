package dev.vitae.generation.versions;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/generated-resumes/{id}/versions}. */
@Path("/api/v1/generated-resumes/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class VersionsResource {

    private final CurrentCaller current;
    private final ReadGeneratedResumes read;
    private final WriteVersion write;
    private final RestoreVersion restore;
    private final NameVersion name;
    private final DeleteVersion delete;
    private final Idempotency idempotency;
    private final ObjectMapper json;

    VersionsResource(
            CurrentCaller current,
            ReadGeneratedResumes read,
            WriteVersion write,
            RestoreVersion restore,
            NameVersion name,
            DeleteVersion delete,
            Idempotency idempotency,
            ObjectMapper json) {
        this.current = current;
        this.read = read;
        this.write = write;
        this.restore = restore;
        this.name = name;
        this.delete = delete;
        this.idempotency = idempotency;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "listGeneratedResumeVersions",
            summary = "Lists the versions of a generated résumé, newest first, without what they say")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = VersionItem.class)))
    public Uni<Response> list(@PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri) {
        return read.versions(current.get(), id, page.limit(), page.after(VersionItem::below))
                .map(found -> found.response(uri));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createGeneratedResumeVersion",
            summary = "Writes a version in the person's own words; over what was read, where If-Match says so")
    @APIResponse(
            responseCode = "201",
            description = "The new version, current from now on; 200 with the current one where it says the same",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The current version says so already",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    public Uni<Response> write(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) Optional<String> key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = WrittenVersion.class))) String body)
            throws JsonProcessingException {
        Caller caller = current.get();
        WrittenVersion written = WrittenVersion.read(body, json);
        return idempotency.once(
                caller, key, "POST /api/v1/generated-resumes/{id}/versions", List.of(id, written), () -> write.write(
                                caller, id, ifMatch, written)
                        .map(VersionsResource::answer));
    }

    @GET
    @Path("/{number}")
    @Operation(operationId = "getGeneratedResumeVersion", summary = "Shows a version with what it says")
    @APIResponse(
            responseCode = "200",
            description = "The version, with its ETag",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    public Uni<Response> one(@PathParam("id") UUID id, @PathParam("number") int number, @Context Request request) {
        return read.version(current.get(), id, number).map(version -> ETags.ok(request, version.tag(), version));
    }

    @PATCH
    @Path("/{number}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateGeneratedResumeVersion",
            summary = "Gives a version a name, or takes it away (JSON merge patch)")
    @Problems({"409 named_version_limit"})
    @APIResponse(
            responseCode = "200",
            description = "The version as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    public Uni<Response> name(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = NameVersion.NameBody.class)))
                    String changes) {
        return name.patch(current.get(), id, number, ifMatch, changes)
                .map(version -> ETags.kept(version.tag(), version));
    }

    @DELETE
    @Path("/{number}")
    @Operation(
            operationId = "deleteGeneratedResumeVersion",
            summary = "Removes a version that nothing holds; as it was read, where If-Match says so")
    @Problems({"409 version_current", "409 version_in_use", "428 if_match_missing"})
    @APIResponse(responseCode = "204", description = "It is gone; its number is not given again")
    public Uni<Response> delete(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return delete.delete(current.get(), id, number, ifMatch)
                .map(gone -> Response.noContent().build());
    }

    @POST
    @Path("/{number}/restore")
    @Operation(
            operationId = "restoreGeneratedResumeVersion",
            summary = "Makes what an earlier version says the newest one")
    @Problems({"412 stale", "428 if_match_missing"})
    @APIResponse(
            responseCode = "201",
            description = "The new version, current from now on; 200 with the current one where it says the same",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The current version, which says the same",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    public Uni<Response> restore(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam(Idempotency.HEADER) Optional<String> key) {
        Caller caller = current.get();
        return idempotency.once(
                caller,
                key,
                "POST /api/v1/generated-resumes/{id}/versions/{number}/restore",
                List.of(id, number),
                () -> restore.restore(caller, id, number).map(VersionsResource::answer));
    }

    private static Response answer(NextVersion.Outcome outcome) {
        VersionView version = outcome.version();
        URI location = URI.create(VersionView.location(version.generatedResumeId(), version.versionNumber()));
        return (outcome.isNew() ? Response.created(location) : Response.ok().location(location))
                .tag(version.tag())
                .entity(version)
                .build();
    }
}
