package dev.vitae.identity.reference;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /openapi.json} and {@code /docs}: the API for programs, and for people a page to try it on. Nothing of anybody is in it. */
@Path("/")
@PermitAll
public class ReferenceResource {

    private final ReferenceFiles files;

    ReferenceResource(ReferenceFiles files) {
        this.files = files;
    }

    @GET
    @Path("openapi.json")
    @Operation(operationId = "getApiDocument", summary = "Shows this document")
    @APIResponse(
            responseCode = "200",
            description = "The document (OpenAPI 3.1), with its ETag",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    public Response document(@Context Request request) {
        return files.answer(ReferenceFiles.DOCUMENT, request);
    }

    @GET
    @Path("docs")
    @Operation(operationId = "showDocs", summary = "Shows a page to try the API on")
    @APIResponse(
            responseCode = "200",
            description = "The page, with its ETag",
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public Response page(@Context Request request) {
        return files.answer(ReferenceFiles.PAGE, request);
    }

    @GET
    @Path("docs/{name}")
    @Operation(operationId = "getDocsFile", summary = "Shows what that page loads")
    @APIResponse(
            responseCode = "200",
            description = "The file, with its ETag",
            content = {
                @Content(mediaType = "text/javascript", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/css", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response file(@PathParam("name") String name, @Context Request request) {
        return files.answer(name, request);
    }
}
