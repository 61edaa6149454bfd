package dev.vitae.resume.builder;

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
import dev.vitae.kit.problem.Problem;
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
import jakarta.ws.rs.PUT;
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

/** The résumés that the caller writes. */
@Path("/api/v1/builder-documents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class BuilderDocumentResource {

    private final CurrentCaller current;
    private final Idempotency idempotency;
    private final ObjectMapper json;
    private final CreateDocument create;
    private final ReadDocuments read;
    private final ReplaceDocument replace;
    private final PatchDocument patch;
    private final DeleteDocument delete;

    BuilderDocumentResource(
            CurrentCaller current,
            Idempotency idempotency,
            ObjectMapper json,
            CreateDocument create,
            ReadDocuments read,
            ReplaceDocument replace,
            PatchDocument patch,
            DeleteDocument delete) {
        this.current = current;
        this.idempotency = idempotency;
        this.json = json;
        this.create = create;
        this.read = read;
        this.replace = replace;
        this.patch = patch;
        this.delete = delete;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createBuilderDocument",
            summary = "Begins a document: blank, with resumeData, or with what a source says now")
    @Problems({
        "404 not_found",
        "404 resume_not_found",
        "409 builder_document_limit",
        "409 generation_not_completed",
        "422 template_unknown",
        "503 generation_not_found",
        "503 generation_service_unavailable"
    })
    @APIResponse(
            responseCode = "201",
            description = "The document, with its ETag",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    public Uni<Response> create(
            @HeaderParam(Idempotency.HEADER) Optional<String> key,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewDocument.class))) String body)
            throws JsonProcessingException {
        Caller caller = current.get();
        NewDocument wanted = json.readValue(SentContent.text(body), NewDocument.class);
        if (wanted == null) {
            throw Problem.badRequest("malformed_json", "Send a JSON object; {} is a blank document.");
        }
        return idempotency.once(
                caller, key, "POST /api/v1/builder-documents", wanted, () -> create.create(caller, wanted)
                        .map(made -> Response.created(URI.create("/api/v1/builder-documents/" + made.id()))
                                .tag(made.tag())
                                .entity(made)
                                .build()));
    }

    @GET
    @Operation(
            operationId = "listBuilderDocuments",
            summary = "Lists the person's documents, the one changed last first, without what they say")
    @Problems({"400 q_invalid", "400 template_invalid"})
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = DocumentItem.class)))
    public Uni<Response> list(
            @Parameter(description = "Words to look for", schema = @Schema(maxLength = 200)) @QueryParam("q")
                    Optional<String> q,
            @Parameter(description = "Only documents with this template", schema = @Schema(maxLength = 60))
                    @QueryParam("template")
                    Optional<String> template,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return read.page(current.get(), DocumentFilter.of(q, template), page.limit(), page.after())
                .map(found -> found.response(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getBuilderDocument", summary = "Shows a document")
    @APIResponse(
            responseCode = "200",
            description = "The document, with its ETag",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    public Uni<Response> read(@PathParam("id") UUID id, @Context Request request) {
        return read.one(current.get(), id).map(document -> ETags.ok(request, document.tag(), document));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceBuilderDocument", summary = "Writes a document anew")
    @Problems({"422 template_unknown"})
    @APIResponse(
            responseCode = "200",
            description = "The document as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    public Uni<Response> replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = DocumentBody.class))) String body) {
        return replace.replace(current.get(), id, ifMatch, SentContent.text(body))
                .map(BuilderDocumentResource::kept);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateBuilderDocument",
            summary = "Saves what was changed in a document (JSON merge patch)")
    @Problems({"422 template_unknown"})
    @APIResponse(
            responseCode = "200",
            description = "The document as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    public Uni<Response> patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = DocumentBody.class))) String changes) {
        return patch.patch(current.get(), id, ifMatch, SentContent.text(changes))
                .map(BuilderDocumentResource::kept);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteBuilderDocument", summary = "Removes a document")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Uni<Response> delete(@PathParam("id") UUID id) {
        return delete.delete(current.get(), id).map(gone -> Response.noContent().build());
    }

    private static Response kept(DocumentView document) {
        return ETags.kept(document.tag(), document);
    }
}
