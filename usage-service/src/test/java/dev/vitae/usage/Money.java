package dev.vitae.usage;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Reservations as generation-service makes them, and the sums behind them. */
final class Money {

    /** What {@code contracts/reservation-request.json} costs at worst. */
    static final long AMOUNT = 19_001;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Micros. */
    record Sums(long reserved, long spent) {
        Sums plus(long moreReserved, long moreSpent) {
            return new Sums(reserved + moreReserved, spent + moreSpent);
        }
    }

    private Money() {}

    static RequestSpecification serviceFor(UUID user) {
        return given().auth()
                .oauth2(TestTokens.service("generation", "usage.reserve"))
                .header("Vitae-Acting-For", user)
                .contentType("application/json");
    }

    static Response reserve(UUID user, UUID id) {
        return reserve(user, id, request -> {});
    }

    static Response reserve(UUID user, UUID id, Consumer<ObjectNode> change) {
        return serviceFor(user).body(request(change)).put("/internal/reservations/{id}", id);
    }

    static Response release(UUID user, UUID id) {
        return serviceFor(user).post("/internal/reservations/{id}/release", id);
    }

    static String request(Consumer<ObjectNode> change) {
        try {
            ObjectNode request = (ObjectNode) JSON.readTree(Contracts.http("usage", "reservation-request"));
            change.accept(request);
            return request.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Sums platform(String period, LocalDate startsOn) {
        return sums(
                Map.of("vitae.actor", "relay"),
                "select reserved_micros, spent_micros from platform_budgets where period = '%s' and starts_on = '%s'"
                        .formatted(period, startsOn));
    }

    static Sums person(UUID user, String period, LocalDate startsOn) {
        return sums(
                Map.of("vitae.actor", "relay"),
                "select reserved_micros, spent_micros from person_budgets where user_id = '%s' and period = '%s' and starts_on = '%s'"
                        .formatted(user, period, startsOn));
    }

    private static Sums sums(Map<String, String> settings, String sql) {
        try {
            return AppRole.of("usage").read(settings, sql).stream()
                    .map(row -> new Sums((long) row.get("reserved_micros"), (long) row.get("spent_micros")))
                    .findFirst()
                    .orElse(new Sums(0, 0));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
