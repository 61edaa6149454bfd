package dev.vitae.vacancy.jobs;

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
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Contacts, interviews, follow-ups and notes of a job of the caller. */
@Path("/api/v1/jobs/{job}/entries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class JobEntriesResource {

    private final CurrentCaller current;
    private final Idempotency idempotency;
    private final AddEntry add;
    private final ReadEntries read;
    private final ReplaceEntry replace;
    private final PatchEntry patch;
    private final DeleteEntry delete;

    JobEntriesResource(
            CurrentCaller current,
            Idempotency idempotency,
            AddEntry add,
            ReadEntries read,
            ReplaceEntry replace,
            PatchEntry patch,
            DeleteEntry delete) {
        this.current = current;
        this.idempotency = idempotency;
        this.add = add;
        this.read = read;
        this.replace = replace;
        this.patch = patch;
        this.delete = delete;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createJobEntry", summary = "Writes down a contact, an interview, a follow-up or a note")
    @Problems({"409 too_many_entries"})
    @APIResponse(
            responseCode = "201",
            description = "The entry, with its ETag",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    public Uni<Response> add(
            @PathParam("job") UUID job,
            @HeaderParam(Idempotency.HEADER) Optional<String> key,
            @NotNull(message = "Send an entry.") EntryBody body) {
        Caller caller = current.get();
        String path = "/api/v1/jobs/" + job + "/entries";
        return idempotency.once(caller, key, "POST " + path, body, () -> add.add(caller, job, body)
                .map(entry -> Response.created(URI.create(path + "/" + entry.id()))
                        .tag(ETags.of(entry.version()))
                        .entity(entry)
                        .build()));
    }

    @GET
    @Operation(operationId = "listJobEntries", summary = "Lists the entries of a job, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = EntryView.class)))
    public Uni<Response> list(@PathParam("job") UUID job, @BeanParam PageRequest page, @Context UriInfo uri) {
        return read.page(current.get(), job, page.limit(), page.after()).map(found -> found.response(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getJobEntry", summary = "Shows an entry")
    @APIResponse(
            responseCode = "200",
            description = "The entry, with its ETag",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    public Uni<Response> read(@PathParam("job") UUID job, @PathParam("id") UUID id, @Context Request request) {
        return read.one(current.get(), job, id).map(entry -> ETags.ok(request, entry.version(), entry));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceJobEntry", summary = "Writes an entry anew")
    @APIResponse(
            responseCode = "200",
            description = "The entry as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    public Uni<Response> replace(
            @PathParam("job") UUID job,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull(message = "Send an entry.") EntryBody body) {
        return replace.replace(current.get(), job, id, ifMatch, body).map(JobEntriesResource::kept);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateJobEntry",
            summary = "Changes some members of an entry, done for one (JSON merge patch)")
    @APIResponse(
            responseCode = "200",
            description = "The entry as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    public Uni<Response> patch(
            @PathParam("job") UUID job,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = EntryBody.class))) String changes) {
        return patch.patch(current.get(), job, id, ifMatch, changes).map(JobEntriesResource::kept);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteJobEntry", summary = "Removes an entry")
    @Problems({"428 if_match_missing"})
    @APIResponse(responseCode = "204", description = "It is gone")
    public Uni<Response> delete(
            @PathParam("job") UUID job, @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return delete.delete(current.get(), job, id, ifMatch)
                .map(gone -> Response.noContent().build());
    }

    private static Response kept(EntryView entry) {
        return ETags.kept(ETags.of(entry.version()), entry);
    }
}
