package dev.vitae.usage.ops.failures;

import dev.vitae.usage.ops.NeighbourRefusals;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What generation-service tells an operator of all that failed; what does not apply is null. */
@Path("/api/v1/failures")
@RegisterRestClient(configKey = "generation")
@RegisterProvider(NeighbourRefusals.class)
public interface FailureClient {

    @GET
    Uni<Failed> page(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("days") String days,
            @QueryParam("kind") String kind,
            @QueryParam("failureCode") String failureCode,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/statistics")
    Uni<Sums> statistics(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("days") String days,
            @QueryParam("kind") String kind,
            @QueryParam("failureCode") String failureCode);

    record Failed(List<Failure> items, String next) {}

    record Failure(
            String kind,
            UUID id,
            String step,
            String failureCode,
            String ownKeyProvider,
            String provider,
            String model,
            Long tries,
            Instant createdAt,
            Instant failedAt) {

        /** Whose model was asked last; empty where none was. */
        public String asked() {
            String whose = ownKeyProvider == null ? "" : ", own key";
            return FailureClient.asked(provider == null ? ownKeyProvider : provider, model) + whose;
        }
    }

    record Sums(List<Sum> items) {

        public long count() {
            return items.stream().mapToLong(Sum::count).sum();
        }
    }

    record Sum(
            String kind, String step, String failureCode, String provider, String model, long count, Instant latestAt) {

        public String asked() {
            return FailureClient.asked(provider, model);
        }

        /** For people. */
        public String what() {
            return kind.replace('_', ' ') + (model == null ? "" : " with " + model);
        }
    }

    private static String asked(String provider, String model) {
        return provider == null ? "none" : provider + (model == null ? "" : " " + model);
    }
}
