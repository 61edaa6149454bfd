package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.usage.Api.as;
import static dev.vitae.usage.Money.AMOUNT;
import static dev.vitae.usage.Money.release;
import static dev.vitae.usage.Money.reserve;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import dev.vitae.usage.Money.Sums;
import dev.vitae.usage.reservations.ExpireReservations;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calls used is kept and booked once. Each test has a day of its own. */
@UsageServiceTest
class AiCallsTest {

    private static final String TOPIC = "vitae.generation.ai-call";
    /** What the sample's tokens cost. */
    private static final long COST = 4_520;

    @Inject
    TestClock clock;

    @Inject
    ExpireReservations expire;

    private final UUID ada = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final LocalDate day = LocalDate.of(ThreadLocalRandom.current().nextInt(2100, 9000), 7, 20);
    private Sums before;

    @BeforeEach
    void itIsThatDay() {
        clock.moveTo(Instant.parse(day + "T12:00:00Z"));
        before = Money.platform("day", day);
    }

    @AfterEach
    void itIsNow() {
        clock.reset();
    }

    @Test
    void areBookedByWhatTheyTrulyUsedAndShownToTheirPerson() {
        reserve(ada, id).then().statusCode(201);

        tell(call(id));

        awaitCall(id);
        calls().body(json("items", hasSize(1)))
                .body(json("items[0].purpose", equalTo("tailor")))
                .body(json("items[0].provider", equalTo("openai")))
                .body(json("items[0].model", equalTo("gpt-5-mini")))
                .body(json("items[0].providerType", equalTo("platform")))
                .body(json("items[0].inputTokens", equalTo(8_423)))
                .body(json("items[0].outputTokens", equalTo(1_207)))
                .body(json("items[0].latencyMs", equalTo(6_120)))
                .body(json("items[0].status", equalTo("ok")))
                .body(json("items[0].errorKind", nullValue()))
                .body(json("items[0].costMicros", equalTo((int) COST)))
                .body(json("items[0].currency", equalTo("USD")))
                .body(json("items[0].createdAt", notNullValue()))
                .body(json("items[0].updatedAt", notNullValue()));
        assertBooked(COST);
        reserve(ada, id).then().statusCode(409).body(json("code", equalTo("reservation_settled")));
        release(ada, id).then().statusCode(200).body(json("state", equalTo("settled")));
        assertBooked(COST);
    }

    @Test
    void areToldInASampleThatFitsItsSchema() {
        Fits.assertFits("generation", "AiCallRecorded", Contracts.sample("generation", "AiCallRecorded"));
    }

    @Test
    void areBookedOnceHoweverOftenTheyAreTold() {
        // Given
        reserve(ada, id).then().statusCode(201);
        CloudEvent told = call(id);

        // When: delivered twice, and told anew under another event's id; then something else on the same key
        UUID last = UUID.randomUUID();
        tell(told, told, call(id), call(last, payload -> payload.remove("reservationId")));

        // Then
        awaitCall(last);
        calls().body(json("items[?(@.id == '" + id + "')]", hasSize(1)));
        assertBooked(COST);
    }

    @Test
    void addUpWhereOneReservationWasUsedForAFurtherAttempt() {
        reserve(ada, id).then().statusCode(201);

        tell(call(id), call(id, payload -> payload.put("attempt", 2)));

        await().untilAsserted(() -> calls().body(json("items", hasSize(2))));
        assertBooked(2 * COST);
    }

    @ParameterizedTest
    @CsvSource({
        "error, rate_limited, 0",
        "error, invalid_key, 0",
        "error, invalid_request, 0",
        "error, unavailable, 0",
        "error, timeout, 19001",
        "error, invalid_answer, 19001",
        "cancelled, cancelled, 19001",
        "ok, , 19001"
    })
    void costNothingWhereTheProviderTurnedThemAwayAndAllOfItWhereItDidNotCount(
            String status, String errorKind, long cost) {
        reserve(ada, id).then().statusCode(201);

        tell(call(id, payload -> {
            payload.remove("mayCost");
            payload.put("status", status).put("inputTokens", 0).put("outputTokens", 0);
            if (errorKind != null) {
                payload.put("errorKind", errorKind);
            }
        }));

        awaitCall(id);
        assertBooked(cost);
    }

    @ParameterizedTest
    @CsvSource({"true, error, unavailable", "false, cancelled, cancelled", "true, ok,"})
    void costWhatTheContractSaysWhereNobodyCounted(boolean mayCost, String status, String errorKind) throws Exception {
        reserve(ada, id).then().statusCode(201);

        tell(call(id, payload -> payload.put("status", status)
                .put("inputTokens", 0)
                .put("outputTokens", 0)
                .put("mayCost", mayCost)
                .put("errorKind", errorKind)));

        awaitCall(id);
        assertBooked(uncounted(mayCost));
    }

    private static long uncounted(boolean mayCost) throws Exception {
        for (JsonNode call : new ObjectMapper()
                .readTree(Contracts.http("usage", "call-costs"))
                .get("calls")) {
            if (call.has("mayCost") && call.get("mayCost").asBoolean() == mayCost) {
                return call.get("costMicros").asLong();
            }
        }
        throw new AssertionError("no such row");
    }

    @Test
    void areKeptHoweverMuchTheySayTheyTook() {
        reserve(ada, id).then().statusCode(201);

        tell(call(id, payload -> payload.put("outputTokens", 3_000_000_000L)));

        awaitCall(id);
        calls().body(json("items[0].outputTokens", equalTo(3_000_000_000L)));
    }

    @Test
    void areBookedTrulyWhenTheyComeAfterTheReservationHasExpired() {
        // Given
        reserve(ada, id).then().statusCode(201);
        clock.advance(Duration.ofMinutes(16));
        expire.expire().await().atMost(Duration.ofSeconds(10));
        assertBooked(AMOUNT);

        // When
        tell(call(id));

        // Then
        awaitCall(id);
        assertBooked(COST);
    }

    @Test
    void areBookedWhenTheyComeAfterTheReservationWasReleased() {
        reserve(ada, id).then().statusCode(201);
        release(ada, id).then().statusCode(200);

        tell(call(id));

        awaitCall(id);
        assertBooked(COST);
    }

    @Test
    void areBookedOnTheDayOnWhichTheyWereReserved() {
        reserve(ada, id).then().statusCode(201);
        clock.advance(Duration.ofDays(30));

        tell(call(id));

        awaitCall(id);
        assertBooked(COST);
        assertThat(Money.person(ada, "month", day.withDayOfMonth(1))).isEqualTo(new Sums(0, COST));
    }

    @Test
    void areBookedTrulyWhenTheyUsedMoreThanWasReserved() {
        reserve(ada, id).then().statusCode(201);

        tell(call(id, payload -> payload.put("outputTokens", 20_000)));

        awaitCall(id);
        assertBooked(42_106);
    }

    @Test
    void costThePlatformNothingWithAKeyOfOnesOwn() {
        reserve(ada, id).then().statusCode(201);
        UUID own = UUID.randomUUID();

        // A reservation that it names is none of its business
        tell(call(own, payload -> payload.put("providerType", "byok").put("reservationId", id.toString())));

        awaitCall(own);
        calls().body(json("items[0].providerType", equalTo("byok")))
                .body(json("items[0].costMicros", nullValue()))
                .body(json("items[0].currency", nullValue()));
        assertThat(Money.platform("day", day)).isEqualTo(before.plus(AMOUNT, 0));
    }

    @Test
    void areNotBookedOnAReservationOfSomebodyElse() {
        UUID bob = UUID.randomUUID();
        reserve(bob, id).then().statusCode(201);

        tell(call(id));

        awaitCall(id);
        assertThat(Money.platform("day", day)).isEqualTo(before.plus(AMOUNT, 0));
        as(bob).get("/api/v1/ai-calls").then().statusCode(200).body(json("items", hasSize(0)));
    }

    @Test
    void areListedNewestFirstPageByPage() {
        // Given
        Instant now = Instant.now();
        List<UUID> newestFirst = List.of(id, UUID.randomUUID(), UUID.randomUUID());
        for (int i = 0; i < newestFirst.size(); i++) {
            tell(call(newestFirst.get(i))
                    .with("ce_time", now.minusSeconds(60L * i).toString()));
        }
        newestFirst.forEach(this::awaitCall);

        // When
        var first = as(ada).queryParam("limit", 2).get("/api/v1/ai-calls").then();

        // Then
        first.body(json("items[*].id", equalTo(texts(newestFirst.subList(0, 2)))));
        as(ada).queryParam("cursor", first.extract().as(Json.class).getString("next"))
                .get("/api/v1/ai-calls")
                .then()
                .body(json("items[*].id", contains(equalTo(newestFirst.get(2).toString()))))
                .body(json("next", nullValue()));
    }

    @Test
    void areForWhoeverIsSignedIn() {
        given().get("/api/v1/ai-calls").then().statusCode(401).body(json("code", equalTo("token_missing")));
        as(ada).queryParam("limit", "0").get("/api/v1/ai-calls").then().statusCode(400);
    }

    @Test
    void areAddedUpForAdminsByModelWithHowLongTheyTookAndHowTheyEnded() {
        // Given: a model that no other test asks; of ten calls one took long and failed
        String model = "m-" + UUID.randomUUID();
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(10).toList();
        for (int i = 0; i < ids.size(); i++) {
            boolean fails = i == 9;
            long latency = fails ? 60_000 : 1_000 + i;
            tell(call(ids.get(i), payload -> {
                payload.put("model", model).put("latencyMs", latency);
                if (fails) {
                    payload.put("status", "error")
                            .put("errorKind", "timeout")
                            .put("inputTokens", 0)
                            .put("outputTokens", 0);
                }
            }));
        }
        ids.forEach(this::awaitCall);
        clock.reset();

        // When
        var statistics = given().auth()
                .oauth2(TestTokens.person(ada, "super_admin"))
                .get("/api/v1/ai-calls/statistics")
                .then()
                .statusCode(200);

        // Then
        String of = "items[?(@.model == '" + model + "')]";
        statistics
                .body(json(of + ".calls", equalTo(List.of(10))))
                .body(json(of + ".inputTokens", equalTo(List.of(9 * 8_423))))
                .body(json(of + ".endings[*].calls", equalTo(List.of(9, 1))))
                .body(json(of + ".endings[1].errorKind", equalTo(List.of("timeout"))))
                .body(json(of + ".endings[*].status", equalTo(List.of("ok", "error"))));
        Json told = statistics.extract().as(Json.class);
        assertThat(told.<List<Integer>>get(of + ".latencyMs.p50").get(0)).isBetween(950, 1_060);
        assertThat(told.<List<Integer>>get(of + ".latencyMs.p90").get(0)).isBetween(950, 1_060);
        assertThat(told.<List<Integer>>get(of + ".latencyMs.p95").get(0)).isBetween(57_000, 63_000);
        assertThat(told.<List<Integer>>get(of + ".latencyMs.p99").get(0)).isBetween(57_000, 63_000);
        as(ada).get("/api/v1/ai-calls/statistics").then().statusCode(403);
        given().get("/api/v1/ai-calls/statistics").then().statusCode(401);
    }

    private void assertBooked(long cost) {
        assertThat(Money.platform("day", day)).isEqualTo(before.plus(0, cost));
        assertThat(Money.person(ada, "day", day)).isEqualTo(new Sums(0, cost));
    }

    private ValidatableResponse calls() {
        return as(ada).get("/api/v1/ai-calls").then();
    }

    private void awaitCall(UUID call) {
        await().untilAsserted(() -> calls().body(json("items[*].id", hasItem(call.toString()))));
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static void tell(CloudEvent... told) {
        Told.publish(TOPIC, told);
    }

    private CloudEvent call(UUID call) {
        return call(call, payload -> {});
    }

    private CloudEvent call(UUID call, Consumer<ObjectNode> change) {
        // One key for all: what comes last on it has had its turn last.
        return Told.of("generation", "AiCallRecorded", ada, ada.toString(), payload -> {
            payload.put("callId", call.toString()).put("reservationId", call.toString());
            change.accept(payload);
        });
    }
}
