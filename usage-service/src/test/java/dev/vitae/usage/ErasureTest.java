package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.usage.Money.AMOUNT;
import static dev.vitae.usage.Money.reserve;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.TestTokens;
import dev.vitae.usage.Money.Sums;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this service holds of a person goes with them, and what was spent on them stays spent. */
@UsageServiceTest
class ErasureTest {

    @Inject
    TestClock clock;

    private final UUID ada = UUID.randomUUID();
    private final LocalDate day = LocalDate.of(ThreadLocalRandom.current().nextInt(2100, 9000), 9, 9);

    @BeforeEach
    void itIsThatDay() {
        clock.moveTo(Instant.parse(day + "T12:00:00Z"));
    }

    @AfterEach
    void itIsNow() {
        clock.reset();
    }

    @Test
    void leavesWhatWasSpentAndCountsWhatIsUnderWayAsSpent() throws SQLException {
        // Given: a call that is settled, and one that is under way
        Sums before = Money.platform("day", day);
        UUID settled = UUID.randomUUID();
        UUID underWay = UUID.randomUUID();
        reserve(ada, settled).then().statusCode(201);
        reserve(ada, underWay).then().statusCode(201);
        Told.publish("vitae.generation.ai-call", call(settled));
        await().untilAsserted(() -> assertThat(Money.platform("day", day)).isEqualTo(before.plus(AMOUNT, 4_520)));

        // When
        erase(ada);

        // Then
        assertThat(Money.platform("day", day)).isEqualTo(before.plus(0, 4_520 + AMOUNT));
        for (String table : List.of("budget_reservations", "person_budgets", "ai_events")) {
            assertThat(AppRole.of("usage")
                            .read(
                                    Map.of("vitae.actor", "eraser", "vitae.user_id", ada.toString()),
                                    "select 1 from " + table))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void letsNothingOfThemComeBack() {
        // Given
        UUID id = UUID.randomUUID();
        reserve(ada, id).then().statusCode(201);
        erase(ada);
        Sums after = Money.platform("day", day);

        // When: the call that was under way is told of, then one of somebody else on the same key
        UUID bob = UUID.randomUUID();
        CloudEvent others = Told.of(
                "generation",
                "AiCallRecorded",
                bob,
                id.toString(),
                payload -> payload.put("callId", UUID.randomUUID().toString()));
        Told.publish("vitae.generation.ai-call", call(id), others);

        // Then
        await().untilAsserted(() -> Api.as(bob).get("/api/v1/ai-calls").then().body(json("items", hasSize(1))));
        assertThat(Money.platform("day", day)).isEqualTo(after);
        reserve(ada, UUID.randomUUID()).then().statusCode(401).body(json("code", equalTo("account_gone")));
    }

    @Test
    void forgetsWhoHasSetSomethingAndKeepsWhatWasSet() {
        UUID admin = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        Settings.put(admin, "tailoring_enabled", "false");

        erase(admin);

        Settings.get(other, "tailoring_enabled")
                .then()
                .body(json("value", equalTo(false)))
                .body(json("changedBy", nullValue()));
        Settings.putDefault(other, "tailoring_enabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget_reservations", "person_budgets", "ai_events"})
    void isPrecededByAnExportOfEverything(String table) {
        UUID id = UUID.randomUUID();
        reserve(ada, id).then().statusCode(201);
        Told.publish("vitae.generation.ai-call", call(id));
        await().untilAsserted(() -> Api.as(ada).get("/api/v1/ai-calls").then().body(json("items", hasSize(1))));

        String export = given().auth()
                .oauth2(TestTokens.service("identity", "person.export"))
                .header("Vitae-Acting-For", ada.toString())
                .accept("application/x-ndjson")
                .get("/internal/personal-data")
                .asString();

        assertThat(export.lines().filter(line -> line.contains("\"" + table + "\"")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains(ada.toString()));
    }

    private CloudEvent call(UUID id) {
        return Told.of(
                "generation", "AiCallRecorded", ada, id.toString(), payload -> payload.put("callId", id.toString())
                        .put("reservationId", id.toString()));
    }

    static void erase(UUID user) {
        UUID erasure = UUID.randomUUID();
        try (Events events = Events.connect()) {
            events.publish(
                    "vitae.identity.user",
                    CloudEvent.of(
                            user.toString(),
                            "UserErased",
                            "/identity",
                            "{\"userId\": \"%s\", \"erasureId\": \"%s\"}".formatted(user, erasure)));
            events.awaitOne("vitae.usage.erasure", erasure.toString(), "DataErased");
        }
    }
}
