package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.usage.Money.AMOUNT;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.TestTokens;
import dev.vitae.usage.reservations.ExpireReservations;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was spent is the sum of the ledger, to the micro, and what is not so is found. */
@UsageServiceTest
class ReconciliationTest {

    private static final int COST = 4_520;

    @Inject
    TestClock clock;

    @Inject
    ExpireReservations expire;

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final UUID root = UUID.randomUUID();
    private final LocalDate day = LocalDate.of(ThreadLocalRandom.current().nextInt(2100, 9000), 2, 14);

    @BeforeEach
    void itIsThatDay() {
        clock.moveTo(Instant.parse(day + "T12:00:00Z"));
    }

    @AfterEach
    void itIsNow() {
        clock.reset();
    }

    @Test
    void provesWhatWasSpentOnCallsOnWhatNobodySettledAndOnTheErased() {
        // Given: of ada one settled, one expired, one under way; of bob, who is erased, one settled and one under way
        UUID[] settled = {UUID.randomUUID(), UUID.randomUUID()};
        Money.reserve(ada, UUID.randomUUID()).then().statusCode(201);
        clock.advance(Duration.ofMinutes(16));
        expire.expire().await().atMost(Duration.ofSeconds(10));
        Money.reserve(ada, settled[0]).then().statusCode(201);
        Money.reserve(ada, UUID.randomUUID()).then().statusCode(201);
        Money.reserve(bob, settled[1]).then().statusCode(201);
        Money.reserve(bob, UUID.randomUUID()).then().statusCode(201);
        Told.publish("vitae.generation.ai-call", call(ada, settled[0]), call(bob, settled[1]));
        await().untilAsserted(() -> reconciled().body(json("total.ledgerMicros", equalTo(2 * COST))));

        // When
        ErasureTest.erase(bob);

        // Then
        reconciled()
                .body(json("agrees", equalTo(true)))
                .body(json("differing", empty()))
                .body(json("total.usedMicros", equalTo((int) (2 * COST + 2 * AMOUNT))))
                .body(json("total.ledgerMicros", equalTo(COST)))
                .body(json("total.expiredMicros", equalTo((int) AMOUNT)))
                .body(json("total.erasedMicros", equalTo((int) (COST + AMOUNT))))
                .body(json("total.reservedMicros", equalTo((int) AMOUNT)))
                .body(json("total.openMicros", equalTo((int) AMOUNT)));
    }

    @Test
    void findsAMicroTooMany() throws SQLException {
        Money.reserve(ada, UUID.randomUUID()).then().statusCode(201);

        AppRole.of("usage")
                .write(
                        Map.of("vitae.actor", "relay"),
                        "update platform_budgets set spent_micros = spent_micros + 1 where period = 'day' and starts_on = '%s'"
                                .formatted(day));

        reconciled()
                .body(json("agrees", equalTo(false)))
                .body(json("differing[0].day", equalTo(day.toString())))
                .body(json("differing[0].sums.usedMicros", equalTo(1)))
                .body(json("differing[0].sums.ledgerMicros", equalTo(0)))
                .body(json("monthsDiffering[0]", equalTo(day.withDayOfMonth(1).toString())));
    }

    @Test
    void isForAdminsAlone() {
        given().auth()
                .oauth2(TestTokens.person(ada, "friend"))
                .get("/api/v1/usage/reconciliation")
                .then()
                .statusCode(403);
        given().get("/api/v1/usage/reconciliation").then().statusCode(401);
    }

    private ValidatableResponse reconciled() {
        return given().auth()
                .oauth2(TestTokens.person(root, "super_admin"))
                .queryParam("from", day.toString())
                .queryParam("to", day.toString())
                .get("/api/v1/usage/reconciliation")
                .then()
                .statusCode(200);
    }

    private static CloudEvent call(UUID user, UUID id) {
        return Told.of(
                "generation", "AiCallRecorded", user, id.toString(), payload -> payload.put("callId", id.toString())
                        .put("reservationId", id.toString()));
    }
}
