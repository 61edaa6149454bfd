package dev.vitae.usage.ops.generations;

import dev.vitae.usage.ops.NeighbourRefusals;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What generation-service tells an operator. */
@Path("/api/v1/generation-outcomes")
@RegisterRestClient(configKey = "generation")
@RegisterProvider(NeighbourRefusals.class)
public interface GenerationClient {

    @GET
    Uni<Outcomes> page(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("status") String status,
            @QueryParam("failureCode") String failureCode,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/{id}")
    Uni<Outcome> one(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") UUID id);

    record Outcomes(List<Outcome> items, String next) {}
}
