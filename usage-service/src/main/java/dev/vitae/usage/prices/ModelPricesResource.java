package dev.vitae.usage.prices;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.paging.TextCursor;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/model-prices}: what the platform pays its providers, for admins. */
@Path("/api/v1/model-prices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPER_ADMIN)
public class ModelPricesResource {

    private final CurrentCaller caller;
    private final ReadPrices read;
    private final SetPrice set;

    ModelPricesResource(CurrentCaller caller, ReadPrices read, SetPrice set) {
        this.caller = caller;
        this.read = read;
        this.set = set;
    }

    @GET
    @Operation(operationId = "listModelPrices", summary = "Lists the prices that hold now, by provider and model")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ModelPrice.class)))
    public Uni<Response> all(@BeanParam PageRequest page, @Context UriInfo uri) {
        return read.page(caller.get(), page.limit(), page.after(TextCursor::decode))
                .map(found -> found.response(uri));
    }

    @GET
    @Path("/{provider}/{model: .+}")
    @Operation(operationId = "getModelPrice", summary = "Shows the price of a model")
    @APIResponse(
            responseCode = "200",
            description = "The price, with its ETag",
            content = @Content(schema = @Schema(implementation = ModelPrice.class)))
    public Uni<Response> one(
            @PathParam("provider") String provider, @PathParam("model") String model, @Context Request request) {
        return read.one(caller.get(), provider, model).map(price -> ETags.ok(request, price.version(), price));
    }

    @PUT
    @Path("/{provider}/{model: .+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putModelPrice",
            summary = "Says what a model costs from now on; one without a price is never called")
    @APIResponse(
            responseCode = "200",
            description = "The price as it is kept, with its ETag; 201 when there was none",
            content = @Content(schema = @Schema(implementation = ModelPrice.class)))
    @APIResponse(
            responseCode = "201",
            description = "It had none; with its ETag",
            content = @Content(schema = @Schema(implementation = ModelPrice.class)))
    public Uni<Response> set(
            @PathParam("provider") String provider,
            @PathParam("model") String model,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid NewPrice body) {
        return set.set(caller.get(), provider, model, ifMatch, body.price())
                .map(price -> Response.status(price.version() == 1 ? 201 : 200)
                        .tag(ETags.of(price.version()))
                        .header("Cache-Control", "private, no-cache")
                        .entity(price)
                        .build());
    }
}
