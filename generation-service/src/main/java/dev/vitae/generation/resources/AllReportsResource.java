package dev.vitae.generation.resources;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/resources/reports}: what people have reported. */
@Path("/api/v1/resources/reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPER_ADMIN)
public class AllReportsResource {

    private final CurrentCaller caller;
    private final ReadReports read;

    AllReportsResource(CurrentCaller caller, ReadReports read) {
        this.caller = caller;
        this.read = read;
    }

    @GET
    @Operation(operationId = "listAllResourceReports", summary = "Lists what people have reported, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content =
                    @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ReadReports.ReportView.class)))
    public Uni<Response> page(@BeanParam PageRequest page, @Context UriInfo uri) {
        return read.page(caller.get(), page.limit(), page.after()).map(found -> found.response(uri));
    }
}
