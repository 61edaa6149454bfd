package dev.vitae.generation.resources;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/resources/gallery}: what people show to everybody. */
@Path("/api/v1/resources/gallery")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class GalleryResource {

    private final CurrentCaller caller;
    private final ReadGallery gallery;

    GalleryResource(CurrentCaller caller, ReadGallery gallery) {
        this.caller = caller;
        this.gallery = gallery;
    }

    @GET
    @Operation(
            operationId = "listResourceGallery",
            summary = "Lists what people show to everybody: newest, most_forked or most_used first")
    @Problems({"400 resource_type_invalid", "400 search_invalid", "400 sort_invalid"})
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ResourceView.class)))
    public Uni<Response> page(
            @BeanParam ResourceFilter filter,
            @Parameter(
                            description = "The order; newest where none is given",
                            schema = @Schema(enumeration = {"newest", "most_forked", "most_used"}))
                    @QueryParam("sort")
                    String sort,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        GalleryOrder order = GalleryOrder.of(sort);
        return gallery.page(caller.get(), filter, order, page.limit(), page.after(Function.identity()))
                .map(found -> found.response(uri));
    }
}
