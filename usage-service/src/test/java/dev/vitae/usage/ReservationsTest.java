package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.usage.Money.AMOUNT;
import static dev.vitae.usage.Money.release;
import static dev.vitae.usage.Money.reserve;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.TestTokens;
import dev.vitae.usage.Money.Sums;
import dev.vitae.usage.prices.Price;
import dev.vitae.usage.reservations.ExpireReservations;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each on a day that nobody else reserves on, so that the platform's sums are the test's own. */
@UsageServiceTest
class ReservationsTest {

    @Inject
    TestClock clock;

    @Inject
    ExpireReservations expire;

    private final ObjectMapper json = new ObjectMapper();
    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final LocalDate day = LocalDate.of(ThreadLocalRandom.current().nextInt(2100, 9000), 3, 31);
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
    void takesTheWorstThatACallMayCostOutOfEveryBudgetAndSaysWhat() throws Exception {
        var answer = reserve(ada, id).then().statusCode(201).extract().asString();

        JsonNode sample = json.readTree(Contracts.http("usage", "reservation"));
        JsonNode told = json.readTree(answer);
        assertThat(told.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(() -> sample.fieldNames());
        for (String member : new String[] {"state", "amountMicros", "costMicros", "currency", "price"}) {
            assertThat(told.get(member)).as(member).isEqualTo(sample.get(member));
        }
        assertThat(Instant.parse(told.get("expiresAt").asText())).isAfter(clock.instant());
        assertThat(Money.platform("day", day)).isEqualTo(before.plus(AMOUNT, 0));
        assertThat(Money.person(ada, "day", day)).isEqualTo(new Sums(AMOUNT, 0));
        assertThat(Money.person(ada, "month", day.withDayOfMonth(1))).isEqualTo(new Sums(AMOUNT, 0));
    }

    @Test
    void takesNothingTwiceForTheSameCallAndRefusesAnotherOne() {
        reserve(ada, id).then().statusCode(201);

        reserve(ada, id).then().statusCode(200).body(json("amountMicros", equalTo(19_001)));
        reserve(ada, id, request -> request.put("maxOutputTokens", 9_000))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("reservation_differs")));

        assertThat(Money.person(ada, "day", day)).isEqualTo(new Sums(AMOUNT, 0));
    }

    @Test
    void givesBackWhatWasNotCalledOnceAndMayBeMadeAnew() {
        reserve(ada, id).then().statusCode(201);

        release(ada, id).then().statusCode(200).body(json("state", equalTo("released")));
        release(ada, id).then().statusCode(200).body(json("state", equalTo("released")));
        assertThat(Money.platform("day", day)).isEqualTo(before);

        reserve(ada, id).then().statusCode(201).body(json("state", equalTo("reserved")));
        assertThat(Money.platform("day", day)).isEqualTo(before.plus(AMOUNT, 0));
    }

    @Test
    void isNobodyElses() {
        reserve(ada, id).then().statusCode(201);

        reserve(bob, id).then().statusCode(404).body(json("code", equalTo("not_found")));
        release(bob, id).then().statusCode(404).body(json("code", equalTo("not_found")));
        release(ada, UUID.randomUUID()).then().statusCode(404);

        assertThat(Money.platform("day", day)).isEqualTo(before.plus(AMOUNT, 0));
        assertThat(Money.person(bob, "day", day)).isEqualTo(new Sums(0, 0));
    }

    @Test
    void neverLetsAModelWithoutAPriceBeCalled() {
        reserve(ada, id, request -> request.put("model", "gpt-unheard-of"))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("model_without_price")));

        assertThat(Money.platform("day", day)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "maxInputTokens, -1",
        "maxOutputTokens, 10000001",
        "purpose, gossip",
        "provider, ''",
        "subjectId,",
        "model,"
    })
    void refusesWhatIsNoCall(String member, String value) {
        reserve(ada, id, request -> request.put(member, value))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("validation_failed")))
                .body(json("errors[0].pointer", equalTo("/" + member)));
    }

    @Test
    void countsAllOfItAsSpentOnceNobodyHasSettledItInTimeAndLetsAResumedJobGoOn() {
        // Given
        reserve(ada, id).then().statusCode(201);
        clock.advance(Duration.ofMinutes(14));
        expire.expire().await().atMost(Duration.ofSeconds(10));
        assertThat(Money.platform("day", day)).isEqualTo(before.plus(AMOUNT, 0));

        // When
        clock.advance(Duration.ofMinutes(2));
        expire.expire().await().atMost(Duration.ofSeconds(10));

        // Then
        assertThat(Money.platform("day", day)).isEqualTo(before.plus(0, AMOUNT));
        reserve(ada, id).then().statusCode(200).body(json("state", equalTo("reserved")));
        assertThat(Money.platform("day", day)).isEqualTo(before.plus(AMOUNT, 0));
        assertThat(Money.person(ada, "day", day)).isEqualTo(new Sums(AMOUNT, 0));
    }

    @Test
    void beginsEveryBudgetAnewWithTheDayAndTheMonthOfUtc() {
        // Given: a second before midnight of the last day of a month
        clock.moveTo(Instant.parse(day + "T23:59:50Z"));
        reserve(ada, id).then().statusCode(201);
        LocalDate next = day.plusDays(1);
        Sums nextBefore = Money.platform("month", next);

        // When
        clock.moveTo(Instant.parse(next + "T00:00:00Z"));
        reserve(ada, UUID.randomUUID()).then().statusCode(201);
        release(ada, id).then().statusCode(200);

        // Then: what was reserved before is given back to its own day
        assertThat(Money.platform("day", day)).isEqualTo(before);
        assertThat(Money.person(ada, "month", day.withDayOfMonth(1))).isEqualTo(new Sums(0, 0));
        assertThat(Money.platform("month", next)).isEqualTo(nextBefore.plus(AMOUNT, 0));
        assertThat(Money.person(ada, "day", next)).isEqualTo(new Sums(AMOUNT, 0));
    }

    @Test
    void costsWhatBothSidesReckon() throws Exception {
        JsonNode sample = json.readTree(Contracts.http("usage", "call-costs"));
        Price price = json.treeToValue(sample.get("price"), Price.class);

        // What nobody counted is booked by what was reserved: AiCallsTest.
        assertThat(sample.get("calls"))
                .isNotEmpty()
                .filteredOn(call -> !call.has("mayCost"))
                .allSatisfy(call -> assertThat(price.cost(
                                call.get("inputTokens").asLong(),
                                call.get("cachedInputTokens").asLong(),
                                call.get("outputTokens").asLong()))
                        .isEqualTo(call.get("costMicros").asLong()));
    }

    @Test
    void isForServicesWithTheScopeAlone() {
        given().auth()
                .oauth2(TestTokens.person(ada, "super_admin"))
                .contentType("application/json")
                .body(Money.request(request -> {}))
                .put("/internal/reservations/{id}", id)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.service("sharing", "resume.read"))
                .header("Vitae-Acting-For", ada)
                .post("/internal/reservations/{id}/release", id)
                .then()
                .statusCode(403);
    }
}
