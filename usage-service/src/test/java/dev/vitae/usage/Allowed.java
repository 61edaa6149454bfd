package dev.vitae.usage;

import static dev.vitae.usage.Api.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Json;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;

/** What people may still do, and reservations of it as services make them. */
final class Allowed {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Allowed() {}

    static Response reserve(UUID user, UUID id, String operation, UUID subject) {
        return Money.serviceFor(user).body(request(operation, subject)).put("/internal/limit-reservations/{id}", id);
    }

    static Response reserve(UUID user, String operation) {
        return reserve(user, UUID.randomUUID(), operation, UUID.randomUUID());
    }

    static Response release(UUID user, UUID id) {
        return Money.serviceFor(user).post("/internal/limit-reservations/{id}/release", id);
    }

    static String request(String operation, UUID subject) {
        try {
            ObjectNode request = (ObjectNode) JSON.readTree(Contracts.http("usage", "limit-reservation-request"));
            request.put("operation", operation).put("subjectId", subject.toString());
            return request.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The member of a limit; null where it is absent. */
    static Object of(UUID user, String operation, String period, String member) {
        List<Object> found = Json.of(as(user).get("/api/v1/limits").asString())
                .get("items[?(@.operation == '%s' && @.period == '%s')].%s".formatted(operation, period, member));
        return found.isEmpty() ? null : found.get(0);
    }

    static int left(UUID user, String operation, String period) {
        return (int) of(user, operation, period, "left");
    }

    /** As a setting: of generate so many, of all else nothing is said. */
    static String generations(Integer day, Integer month) {
        return ("{\"parse\": {\"day\": null, \"month\": null}, \"generate\": {\"day\": %s, \"month\": %s}, "
                        + "\"export\": {\"day\": null, \"month\": null}}")
                .formatted(day, month);
    }
}
