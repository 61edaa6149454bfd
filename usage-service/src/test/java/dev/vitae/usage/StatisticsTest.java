package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What admins are told of how everybody uses the platform. */
@UsageServiceTest
class StatisticsTest {

    private static final String ALL = "/api/v1/usage-statistics";

    private final UUID root = UUID.randomUUID();
    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    /** A day on which no other test spends. */
    private final String day = LocalDate.now(ZoneOffset.UTC).minusDays(45).toString();

    @Test
    void sumUpADayByHourByOperationAndWhoPaid() {
        Json before =
                admin().queryParam("from", day).queryParam("to", day).get(ALL).as(Json.class);
        CloudEvent last = generation(ada, 300, day + "T10:59:59.999Z");
        Told.publish(Told.GENERATIONS, generation(bob, 200, day + "T10:00:00Z"));
        Told.publish(Told.GENERATIONS, last);
        Api.awaitLogged(ada, last.id());
        await().untilAsserted(() -> Api.usage(bob).body(json("items.length()", equalTo(1))));

        Json after =
                admin().queryParam("from", day).queryParam("to", day).get(ALL).as(Json.class);

        String paid = "[?(@.operation == 'generate' && @.providerType == 'platform')].costMicros";
        assertThat(sum(after, "days" + paid) - sum(before, "days" + paid)).isEqualTo(500);
        assertThat(sum(after, "totals" + paid) - sum(before, "totals" + paid)).isEqualTo(500);
        assertThat(sum(after, "hours[?(@.hour == '" + day + "T10:00:00Z')].costMicros")
                        - sum(before, "hours[?(@.hour == '" + day + "T10:00:00Z')].costMicros"))
                .isEqualTo(500);
        admin().queryParam("from", LocalDate.parse(day).minusDays(7).toString())
                .queryParam("to", day)
                .get(ALL)
                .then()
                .body(json("hours", nullValue()));
    }

    @Test
    void sayOnWhomItWasSpentWhoCostsMostFirst() {
        CloudEvent last = generation(ada, 9_000_002, day + "T11:00:00Z");
        Told.publish(Told.GENERATIONS, generation(bob, 9_000_001, day + "T11:00:00Z"));
        Told.publish(Told.GENERATIONS, last);
        Api.awaitLogged(ada, last.id());
        await().untilAsserted(() -> Api.usage(bob).body(json("items.length()", equalTo(1))));

        Json first = people(null);
        Json second = people(first.getString("next"));

        assertThat(first.getString("items[0].userId")).isEqualTo(ada.toString());
        assertThat(first.<Integer>getList("items[*].costMicros")).containsExactly(9_000_002);
        assertThat(second.getString("items[0].userId")).isEqualTo(bob.toString());
    }

    /** Of months and days there are sums; each way to put them together counts each use once. */
    @Test
    void sumUpWhatSomebodyUsedInAnyDays() {
        // Given: uses at the ends of three months and within them, each of another cost
        YearMonth month = YearMonth.now(ZoneOffset.UTC).minusMonths(5);
        YearMonth next = month.plusMonths(1);
        YearMonth third = month.plusMonths(2);
        List<LocalDate> days = List.of(
                month.atDay(1),
                month.atDay(14),
                month.atEndOfMonth(),
                next.atDay(1),
                next.atEndOfMonth(),
                third.atDay(1),
                third.atDay(20),
                third.atEndOfMonth());
        List<CloudEvent> uses = IntStream.range(0, days.size())
                .mapToObj(i -> generation(ada, 1 << i, days.get(i) + "T12:00:00Z"))
                .toList();
        Told.publish(Told.GENERATIONS, uses.toArray(CloudEvent[]::new));
        await().untilAsserted(() -> Api.usage(ada).body(json("items.length()", equalTo(days.size()))));

        for (LocalDate from : days) {
            for (LocalDate to : days.subList(days.indexOf(from), days.size())) {
                for (LocalDate until : List.of(to, to.plusDays(3))) {
                    int expected = IntStream.range(0, days.size())
                            .filter(i ->
                                    !days.get(i).isBefore(from) && !days.get(i).isAfter(until))
                            .map(i -> 1 << i)
                            .sum();

                    assertThat(spentOnAda(from, until))
                            .as("%s to %s", from, until)
                            .containsExactly(expected);
                }
            }
        }
        assertThat(spentOnAda(month.atDay(2), month.atDay(13))).isEmpty();
        assertThat(spentOnAda(month.atDay(2), LocalDate.now(ZoneOffset.UTC))).containsExactly((1 << days.size()) - 2);
    }

    @Test
    void sayWhatThePlatformHasSpentAndOfHowMuch() {
        Json before = admin().get("/api/v1/budgets").as(Json.class);
        UUID reservation = UUID.randomUUID();
        Money.reserve(ada, reservation).then().statusCode(201);

        Json after = admin().get("/api/v1/budgets").as(Json.class);
        Money.release(ada, reservation);

        assertThat(after.<String>getList("items[*].budget")).containsExactly("platform_day", "platform_month");
        assertThat(after.getInt("items[0].reservedMicros") - before.getInt("items[0].reservedMicros"))
                .isEqualTo((int) Money.AMOUNT);
        assertThat(after.getInt("items[1].capMicros")).isEqualTo(100_000_000);
        assertThat(Instant.parse(after.getString("items[0].resetsAt")))
                .isEqualTo(LocalDate.now(ZoneOffset.UTC)
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant());
    }

    @Test
    void showTheCallsThatWereMadeForOneGenerationOfSomebody() {
        UUID subject = UUID.randomUUID();
        Told.publish(
                "vitae.generation.ai-call",
                call(subject, "error", "timeout"),
                call(subject, "ok", null),
                call(UUID.randomUUID(), "ok", null));
        await().untilAsserted(
                        () -> Api.as(ada).get("/api/v1/ai-calls").then().body(json("items.length()", equalTo(3))));

        admin().queryParam("subjectId", subject)
                .get("/api/v1/ai-calls/people/{id}", ada)
                .then()
                .statusCode(200)
                .body(json("items.length()", equalTo(2)))
                .body(json("items[?(@.errorKind == 'timeout')].status", equalTo(List.of("error"))));
        admin().get("/api/v1/ai-calls/people/{id}", ada).then().body(json("items.length()", equalTo(3)));
        admin().get("/api/v1/ai-calls/people/{id}", bob).then().body(json("items", empty()));
        admin().get("/api/v1/ai-calls").then().body(json("items", empty()));
        admin().queryParam("subjectId", "x")
                .get("/api/v1/ai-calls/people/{id}", ada)
                .then()
                .statusCode(400)
                .body(json("code", equalTo("subject_id_invalid")));
    }

    @Test
    void sayWhichModelCostWhatOnWhichDay() {
        Told.publish(
                "vitae.generation.ai-call",
                call(UUID.randomUUID(), "ok", null).with("ce_time", day + "T23:59:59.999Z"),
                call(UUID.randomUUID(), "error", "timeout").with("ce_time", day + "T00:00:00Z"));
        await().untilAsserted(
                        () -> Api.as(ada).get("/api/v1/ai-calls").then().body(json("items.length()", equalTo(2))));

        Json of = admin().queryParam("from", day)
                .queryParam("to", day)
                .get("/api/v1/ai-calls/days")
                .as(Json.class);

        assertThat(of.<String>getList("items[*].day")).containsOnly(day);
        assertThat(sum(of, "items[?(@.providerType == 'byok')].calls")).isGreaterThanOrEqualTo(2);
        assertThat(sum(of, "items[?(@.providerType == 'byok')].costMicros")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ALL,
                "/api/v1/ai-calls/days",
                ALL + "/people",
                "/api/v1/budgets",
                "/api/v1/ai-calls/people/00000000-0000-7000-8000-000000000001"
            })
    void areForAdminsAlone(String address) {
        given().get(address).then().statusCode(401);
        for (String role : List.of("public", "friend")) {
            given().auth()
                    .oauth2(TestTokens.person(ada, role))
                    .get(address)
                    .then()
                    .statusCode(403);
        }
        admin().get(address).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"from, yesterday, day_invalid", "cursor, eA, cursor_invalid", "limit, 101, limit_invalid"})
    void refuseWhatIsNoRangeAndNoPage(String parameter, String value, String code) {
        admin().queryParam(parameter, value)
                .get(ALL + "/people")
                .then()
                .statusCode(400)
                .body(json("code", equalTo(code)));
    }

    private Json people(String cursor) {
        return (cursor == null ? admin() : admin().queryParam("cursor", cursor))
                .queryParam("from", day)
                .queryParam("to", day)
                .queryParam("limit", 1)
                .get(ALL + "/people")
                .as(Json.class);
    }

    private List<Integer> spentOnAda(LocalDate from, LocalDate to) {
        return admin().queryParam("from", from.toString())
                .queryParam("to", to.toString())
                .queryParam("limit", 100)
                .get(ALL + "/people")
                .as(Json.class)
                .getList("items[?(@.userId == '" + ada + "')].costMicros");
    }

    private CloudEvent generation(UUID user, int costMicros, String time) {
        return Told.of(
                        "generation",
                        "GenerationCompleted",
                        user,
                        UUID.randomUUID().toString(),
                        payload -> payload.put("providerType", "platform").put("costMicros", costMicros))
                .with("ce_time", time);
    }

    private CloudEvent call(UUID subject, String status, String error) {
        return Told.of("generation", "AiCallRecorded", ada, ada.toString(), payload -> {
            payload.put("callId", UUID.randomUUID().toString());
            payload.put("subjectId", subject.toString());
            payload.put("status", status).put("providerType", "byok");
            payload.remove("reservationId");
            if (error == null) {
                payload.remove("errorKind");
            } else {
                payload.put("errorKind", error);
            }
        });
    }

    private static long sum(Json json, String path) {
        return json.<Number>getList(path).stream().mapToLong(Number::longValue).sum();
    }

    private RequestSpecification admin() {
        return given().auth().oauth2(TestTokens.person(root, "super_admin"));
    }
}
