package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.usage.Allowed.left;
import static dev.vitae.usage.Allowed.release;
import static dev.vitae.usage.Allowed.reserve;
import static dev.vitae.usage.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.TestTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people may do how often: counted before it is made, so that nobody makes more of it at once. */
@UsageServiceTest
class LimitsTest {

    private static final int REQUESTS = 500;
    private static final int FIT = 37;

    @Inject
    TestClock clock;

    @TestHTTPResource("/internal/limit-reservations/")
    URI reservations;

    private final ObjectMapper json = new ObjectMapper();
    private final UUID ada = UUID.randomUUID();
    private final UUID root = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final UUID subject = UUID.randomUUID();

    @AfterEach
    void everythingIsAsItWas() {
        for (String key : List.of("limits_public", "limits_friend", "limits_day")) {
            Settings.putDefault(root, key);
        }
        clock.reset();
    }

    @Test
    void sayWhatIsLeftAndWhenItBeginsAnew() {
        Instant midnight = LocalDate.now(ZoneOffset.UTC)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();

        as(ada).get("/api/v1/limits")
                .then()
                .statusCode(200)
                .body(json("role", equalTo("public")))
                .body(json("timeZone", equalTo("UTC")))
                .body(json("items", hasSize(6)))
                .body(json("items[2].operation", equalTo("generate")))
                .body(json("items[2].period", equalTo("day")))
                .body(json("items[2].limit", equalTo(20)))
                .body(json("items[2].used", equalTo(0)))
                .body(json("items[2].reserved", equalTo(0)))
                .body(json("items[2].left", equalTo(20)))
                .body(json("items[2].resetsAt", equalTo(midnight.toString())))
                .body(json("items[3].left", equalTo(200)));
    }

    @Test
    void countAUseOnceFromItsReservationToTheEventThatTellsOfIt() throws Exception {
        // Given
        var answer = reserve(ada, id, "generate", subject).then().statusCode(201);
        assertThat(members(answer.extract().asString()))
                .isEqualTo(members(Contracts.http("usage", "limit-reservation")));
        reserve(ada, id, "generate", subject).then().statusCode(200).body(json("state", equalTo("reserved")));
        assertThat(left(ada, "generate", "day")).isEqualTo(19);
        assertThat(Allowed.of(ada, "generate", "month", "reserved")).isEqualTo(1);

        // When: told twice
        CloudEvent done = generated(subject);
        Told.publish(Told.GENERATIONS, done, done);

        // Then
        await().untilAsserted(() ->
                assertThat(Allowed.of(ada, "generate", "day", "used")).isEqualTo(1));
        assertThat(Allowed.of(ada, "generate", "day", "reserved")).isEqualTo(0);
        assertThat(left(ada, "generate", "month")).isEqualTo(199);
        release(ada, id).then().statusCode(200).body(json("state", equalTo("settled")));
        assertThat(left(ada, "generate", "day")).isEqualTo(19);
        assertThat(left(ada, "export", "day")).isEqualTo(100);
    }

    @Test
    void giveBackWhatWasNotMadeAndTakeItAnew() {
        reserve(ada, id, "export", subject).then().statusCode(201);

        release(ada, id).then().statusCode(200).body(json("state", equalTo("released")));
        release(ada, id).then().statusCode(200);
        assertThat(left(ada, "export", "day")).isEqualTo(100);

        reserve(ada, id, "export", subject).then().statusCode(201).body(json("state", equalTo("reserved")));
        assertThat(left(ada, "export", "day")).isEqualTo(99);
    }

    @Test
    void countWhatNobodyReservedAsWell() {
        Settings.put(root, "limits_public", Allowed.generations(2, null));
        // One of the three was reserved
        reserve(ada, id, "generate", subject).then().statusCode(201);

        Told.publish(Told.GENERATIONS, generated(subject), generated(subject), generated(UUID.randomUUID()));

        await().untilAsserted(() ->
                assertThat(Allowed.of(ada, "generate", "day", "used")).isEqualTo(3));
        assertThat(left(ada, "generate", "day")).isZero();
        assertThat(Allowed.of(ada, "generate", "month", "left")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, , day", ", 1, month", "0, 5, day"})
    void nameTheOneThatIsReached(Integer day, Integer month, String period) throws Exception {
        // Given
        Settings.put(root, "limits_public", Allowed.generations(day, month));
        int most = period.equals("day") ? day : month;
        if (most > 0) {
            reserve(ada, "generate").then().statusCode(201);
        }

        // When
        var refusal = reserve(ada, "generate").then();

        // Then
        Instant end = Instant.parse((String) Allowed.of(ada, "generate", period, "resetsAt"));
        refusal.statusCode(429)
                .body(json("code", equalTo("limit_reached")))
                .body(json("current.limit", equalTo("generate_" + period)))
                .body(json("current.resetsAt", equalTo(end.toString())))
                .header("RateLimit-Policy", startsWith("\"generate_" + period + "\";q=" + most + ";w="));
        long seconds = Long.parseLong(refusal.extract().header("Retry-After"));
        assertThat(Instant.now().plusSeconds(seconds)).isBetween(end.minusSeconds(2), end.plusSeconds(2));
        assertThat(refusal.extract().header("RateLimit")).isEqualTo("\"generate_" + period + "\";r=0;t=" + seconds);
        assertThat(members(refusal.extract().asString())).isEqualTo(members(Contracts.http("usage", "limit-reached")));
        assertThat(Allowed.of(ada, "generate", "month", "reserved")).isEqualTo(most);
        // Others and other operations have theirs
        reserve(ada, "export").then().statusCode(201);
    }

    @Test
    void areNeverPassedHoweverManyAskAtOnce() {
        Settings.put(root, "limits_public", Allowed.generations(FIT, null));

        List<HttpResponse<String>> answers = atOnce();

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(FIT);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(429));
        assertThat(Allowed.of(ada, "generate", "day", "reserved")).isEqualTo(FIT);
        assertThat(Allowed.of(ada, "generate", "month", "reserved")).isEqualTo(FIT);
    }

    @ParameterizedTest
    @CsvSource({"friend, 100", "super_admin,", "public, 20"})
    void goByTheRoleThatAPersonHasNow(String role, Integer limit) {
        Told.publish("vitae.identity.user", roleChanged(role));

        await().untilAsserted(() -> as(ada).get("/api/v1/limits").then().body(json("role", equalTo(role))));

        assertThat(Allowed.of(ada, "generate", "day", "limit")).isEqualTo(limit);
        reserve(ada, "generate").then().statusCode(201);
    }

    @Test
    void goByThePersonsDaysWhereThatIsSet() {
        // Given: half past midnight in Berlin, and a day that is used up there
        Settings.put(root, "limits_public", Allowed.generations(1, null));
        move(ada, "\"v0\"", "Europe/Berlin").then().statusCode(200);
        clock.moveTo(Instant.parse("2107-01-09T23:30:00Z"));
        assertThat(Allowed.of(ada, "generate", "day", "resetsAt")).isEqualTo("2107-01-10T00:00:00Z");

        // When
        Settings.put(root, "limits_day", "\"person\"");

        // Then
        assertThat(Allowed.of(ada, "generate", "day", "resetsAt")).isEqualTo("2107-01-10T23:00:00Z");
        reserve(ada, "generate").then().statusCode(201);
        clock.moveTo(Instant.parse("2107-01-10T22:59:50Z"));
        reserve(ada, "generate").then().statusCode(429);
        clock.moveTo(Instant.parse("2107-01-10T23:00:00Z"));
        reserve(ada, "generate").then().statusCode(201);
        UUID bob = UUID.randomUUID();
        as(bob).get("/api/v1/limits").then().body(json("timeZone", equalTo("UTC")));
    }

    @Test
    void countWhatIsToldOnTheDayThatItWasForItsPerson() {
        // Given: a zone where it is another day than in UTC, whichever hour it is
        Settings.put(root, "limits_day", "\"person\"");
        boolean morning = Instant.now().atZone(ZoneOffset.UTC).getHour() < 12;
        String zone = morning ? "Etc/GMT+12" : "Etc/GMT-14";
        move(ada, "*", zone).then().statusCode(200);

        Told.publish(Told.GENERATIONS, generated(subject));

        await().untilAsserted(() ->
                assertThat(Allowed.of(ada, "generate", "day", "used")).isEqualTo(1));
        Settings.put(root, "limits_day", "\"utc\"");
        assertThat(Allowed.of(ada, "generate", "day", "used"))
                .isEqualTo(LocalDate.now(ZoneId.of(zone)).equals(LocalDate.now(ZoneOffset.UTC)) ? 1 : 0);
    }

    @Test
    void areReservedWithTheMoneyOfACallOnceForAllCallsOfAUse() throws Exception {
        // Given
        Settings.put(root, "limits_public", Allowed.generations(1, null));
        JsonNode use = json.readTree(Contracts.http("usage", "counted-reservation-request"))
                .get("use");
        UUID call = UUID.randomUUID();

        // When: the first call, once more, and a repair
        withUse(call, use, id).then().statusCode(201);
        withUse(call, use, id).then().statusCode(200);
        withUse(UUID.randomUUID(), use, id).then().statusCode(201);

        // Then
        assertThat(Allowed.of(ada, "generate", "day", "reserved")).isEqualTo(1);
        UUID another = UUID.randomUUID();
        withUse(another, use, UUID.randomUUID()).then().statusCode(429).body(json("code", equalTo("limit_reached")));
        Money.release(ada, another).then().statusCode(404);
        release(ada, id).then().statusCode(200);
        withUse(another, use, UUID.randomUUID()).then().statusCode(201);
    }

    @Test
    void areNobodyElsesAndNoOtherUses() {
        UUID bob = UUID.randomUUID();
        reserve(ada, id, "generate", subject).then().statusCode(201);

        reserve(bob, id, "generate", subject).then().statusCode(404);
        release(bob, id).then().statusCode(404);
        reserve(ada, id, "export", subject).then().statusCode(409).body(json("code", equalTo("reservation_differs")));
        reserve(ada, id, "gossip", subject)
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/operation")));
        assertThat(left(bob, "generate", "day")).isEqualTo(20);
        given().auth()
                .oauth2(TestTokens.person(ada, "super_admin"))
                .contentType("application/json")
                .body(Allowed.request("generate", subject))
                .put("/internal/limit-reservations/{id}", id)
                .then()
                .statusCode(403);
        given().get("/api/v1/limits").then().statusCode(401);
    }

    @Test
    void keepWhereAPersonSaysTheyAre() {
        as(ada).get("/api/v1/limits/time-zone").then().statusCode(200).body(json("timeZone", equalTo("UTC")));

        move(ada, "\"v0\"", "America/New_York")
                .then()
                .statusCode(200)
                .body(json("version", equalTo(1)))
                .body(json("createdAt", notNullValue()));

        move(ada, "\"v0\"", "Asia/Tokyo").then().statusCode(412);
        move(ada, "\"v1\"", "Mars/Base").then().statusCode(422).body(json("errors[0].pointer", equalTo("/timeZone")));
        as(ada).contentType("application/json")
                .body("{\"timeZone\": \"Asia/Tokyo\"}")
                .put("/api/v1/limits/time-zone")
                .then()
                .statusCode(428);
        as(ada).get("/api/v1/limits/time-zone").then().body(json("timeZone", equalTo("America/New_York")));
    }

    private Response withUse(UUID call, JsonNode use, UUID useId) {
        return Money.reserve(
                ada, call, request -> request.set("use", ((ObjectNode) use.deepCopy()).put("id", useId.toString())));
    }

    private static Response move(UUID user, String ifMatch, String zone) {
        return as(user).header("If-Match", ifMatch)
                .contentType("application/json")
                .body("{\"timeZone\": \"" + zone + "\"}")
                .put("/api/v1/limits/time-zone");
    }

    private CloudEvent generated(UUID generation) {
        return Told.of(
                "generation",
                "GenerationCompleted",
                ada,
                generation.toString(),
                payload -> payload.put("generationId", generation.toString()));
    }

    private CloudEvent roleChanged(String role) {
        return Told.of("identity", "UserRoleChanged", ada, ada.toString(), payload -> payload.put("role", role)
                .put("changedAt", Instant.now().toString()));
    }

    private Set<String> members(String document) throws Exception {
        Set<String> names = new TreeSet<>();
        json.readTree(document).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private List<HttpResponse<String>> atOnce() {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String token = TestTokens.service("generation", "usage.reserve");
        return IntStream.range(0, REQUESTS)
                .mapToObj(any -> HttpRequest.newBuilder(
                                reservations.resolve(UUID.randomUUID().toString()))
                        .header("Authorization", "Bearer " + token)
                        .header("Vitae-Acting-For", ada.toString())
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(Allowed.request("generate", UUID.randomUUID())))
                        .build())
                .map(request -> http.sendAsync(request, BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }
}
