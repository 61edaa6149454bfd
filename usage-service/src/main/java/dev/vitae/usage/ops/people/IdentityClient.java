package dev.vitae.usage.ops.people;

import dev.vitae.usage.ops.NeighbourRefusals;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** What identity-service tells an operator. */
@Path("/api/v1")
@RegisterRestClient(configKey = "identity")
@RegisterProvider(NeighbourRefusals.class)
public interface IdentityClient {

    @GET
    @Path("/users")
    Uni<Accounts> users(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @QueryParam("id") List<UUID> ids,
            @QueryParam("email") String email,
            @QueryParam("role") String role,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/users/{id}")
    Uni<RestResponse<Account>> user(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") UUID id);

    @PATCH
    @Path("/users/{id}")
    @Consumes("application/merge-patch+json")
    Uni<Account> change(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @HeaderParam(HttpHeaders.IF_MATCH) String tag,
            @PathParam("id") UUID id,
            Role role);

    @GET
    @Path("/erasures")
    Uni<Erasures> erasures(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    record Role(String role) {}

    record Accounts(List<Account> items, String next) {}

    record Erasures(List<Erasure> items, String next) {}

    /** @param completedAt null until every service has acknowledged */
    record Erasure(UUID id, String kind, String askedBy, Instant createdAt, Instant completedAt, List<Step> services) {

        record Step(String service, Instant acknowledgedAt) {}
    }
}
