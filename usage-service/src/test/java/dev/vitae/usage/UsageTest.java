package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.usage.Api.as;
import static dev.vitae.usage.Api.awaitLogged;
import static dev.vitae.usage.Api.usage;
import static dev.vitae.usage.Told.GENERATIONS;
import static dev.vitae.usage.Told.publish;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@UsageServiceTest
class UsageTest {

    private static final String RESUMES = "vitae.resume.resume";

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    @Test
    void logsAGenerationOnceHoweverOftenItIsTold() throws SQLException {
        // Given
        String key = UUID.randomUUID().toString();
        CloudEvent completed = Told.generation(ada, key);
        CloudEvent another = Told.generation(ada, key);
        publish(GENERATIONS, completed);
        awaitLogged(ada, completed.id());

        // When: again, in a later batch, with one behind it on the same partition
        publish(GENERATIONS, completed, completed, another);

        // Then
        awaitLogged(ada, another.id());
        usage(ada)
                .body(json("items[*].id", equalTo(List.of(another.id(), completed.id()))))
                .body(json("totals[*].count", equalTo(List.of(2))));
        assertThat(AppRole.of("usage")
                        .read(
                                Map.of("vitae.actor", "relay"),
                                "select * from outbox where topic like '%.dlq' and key = '" + key + "'"))
                .as("dead letters")
                .isEmpty();
    }

    @Test
    void countsNoTokensAndNoCostWhereNoModelWasAsked() {
        CloudEvent local = Told.of("generation", "GenerationCompleted", ada);

        publish(GENERATIONS, local);

        awaitLogged(ada, local.id());
        usage(ada)
                .body(json("items[0].operation", equalTo("generate")))
                .body(json("items[0].providerType", equalTo("local")))
                .body(json("items[0].tokensUsed", nullValue()))
                .body(json("items[0].costMicros", nullValue()))
                .body(json("items[0].currency", nullValue()))
                .body(json("totals[0].tokensUsed", equalTo(0)))
                .body(json("totals[0].costMicros", equalTo(0)));
    }

    @Test
    void countsTheTokensAndTheCostOfAModelThatWasAsked() {
        CloudEvent[] asked = {askedAModel(1_200, 300, 4_501), askedAModel(10, 0, 0)};

        publish(GENERATIONS, asked);

        for (CloudEvent event : asked) {
            awaitLogged(ada, event.id());
        }
        String first = "items[?(@.id == '" + asked[0].id() + "')]";
        usage(ada)
                .body(json(first + ".tokensUsed", contains(equalTo(1_500))))
                .body(json(first + ".costMicros", contains(equalTo(4_501))))
                .body(json(first + ".currency", contains(equalTo("USD"))))
                .body(json(first + ".createdAt", contains(notNullValue())))
                .body(json(first + ".updatedAt", contains(notNullValue())))
                .body(json("totals[0].tokensUsed", equalTo(1_510)))
                .body(json("totals[0].costMicros", equalTo(4_501)));
    }

    @Test
    void goesOnBehindAUseThatTheLogCannotHold() {
        // Given: more than the column has room for, between two that are well
        String key = UUID.randomUUID().toString();
        CloudEvent before = Told.generation(ada, key);
        CloudEvent after = Told.generation(ada, key);
        CloudEvent absurd = Told.of(
                "generation", "GenerationCompleted", ada, key, payload -> payload.put("providerType", "platform")
                        .put("costMicros", 1_000_000_000_000L));

        publish(GENERATIONS, before, absurd, after);

        awaitLogged(ada, after.id());
        usage(ada)
                .body(json("items[*].id", equalTo(List.of(after.id(), before.id()))))
                .body(json("totals[*].count", equalTo(List.of(2))))
                .body(json("limits[?(@.operation == 'generate' && @.period == 'day')].used", contains(equalTo(2))));
        try (Events events = Events.connect()) {
            assertThat(events.awaitOne(GENERATIONS + ".dlq", key, "GenerationCompleted")
                            .id())
                    .isEqualTo(absurd.id());
        }
    }

    @Test
    void logsWhatACoverLetterTook() {
        CloudEvent written = Told.of("generation", "CoverLetterCompleted", ada);

        publish(GENERATIONS, written);

        awaitLogged(ada, written.id());
        usage(ada)
                .body(json("items[0].operation", equalTo("generate")))
                .body(json("items[0].providerType", equalTo("platform")))
                .body(json("items[0].tokensUsed", equalTo(3_540)))
                .body(json("items[0].costMicros", equalTo(2_005)));
    }

    @Test
    void logsParsingAndExportingToo() {
        publish(RESUMES, Told.of("resume", "ResumeParsed", ada));
        publish("vitae.generation.export", Told.of("generation", "GenerationExported", ada));

        await().untilAsserted(() -> usage(ada)
                .body(json("totals[*].operation", equalTo(List.of("export", "parse"))))
                .body(json("totals[*].count", equalTo(List.of(1, 1)))));
    }

    @Test
    void logsWhatAModelTookThatHelpedToReadAFile() {
        CloudEvent alone = parsed(UUID.randomUUID().toString(), "local");
        CloudEvent helped =
                Told.of("resume", "ResumeParsed", ada, UUID.randomUUID().toString(), payload -> payload.put(
                                "providerType", "platform")
                        .put("tokensUsed", 1_240)
                        .put("costMicros", 380)
                        .put("currency", "USD"));

        publish(RESUMES, helped, helped, alone);

        awaitLogged(ada, alone.id());
        String item = "items[?(@.id == '" + helped.id() + "')]";
        usage(ada)
                .body(json("items[*].id", hasSize(2)))
                .body(json(item + ".providerType", contains(equalTo("platform"))))
                .body(json(item + ".tokensUsed", contains(equalTo(1_240))))
                .body(json(item + ".costMicros", contains(equalTo(380))))
                .body(json("totals[*].costMicros", hasItem(380)));
    }

    @ParameterizedTest
    @CsvSource({
        "generation, GenerationExported, generationId",
        "generation, GeneratedResumeExported, generatedResumeId",
        "generation, CoverLetterExported, coverLetterId",
        "resume, ResumeExported, resumeId",
        "resume, BuilderDocumentExported, builderDocumentId"
    })
    void logsEveryExportOnceWithWhatWasExported(String service, String type, String subject) {
        // Given
        String id = UUID.randomUUID().toString();
        CloudEvent first = Told.of(service, type, ada, id, payload -> payload.put(subject, id));
        CloudEvent second = Told.of(service, type, ada, id, payload -> payload.put(subject, id));

        // When
        publish("vitae." + service + ".export", first, first, second);

        // Then
        awaitLogged(ada, second.id());
        usage(ada)
                .body(json("items[*].id", hasSize(2)))
                .body(json("items[*].operation", equalTo(List.of("export", "export"))))
                .body(json("items[*].providerType", equalTo(List.of("local", "local"))))
                .body(json("items[*].subjectId", equalTo(List.of(id, id))))
                .body(json("totals[*].count", equalTo(List.of(2))));
    }

    @Test
    void logsEveryReadingOfAFileOnceWithWhoReadIt() {
        // Given
        String resume = UUID.randomUUID().toString();
        CloudEvent read = parsed(resume, "local");
        CloudEvent readAnew = parsed(resume, "byok");

        // When: told twice, and of a change that is no reading
        publish(RESUMES, read, read, Told.of("resume", "ResumeUpdated", ada, resume, payload -> {}), readAnew);

        // Then
        awaitLogged(ada, readAnew.id());
        usage(ada)
                .body(json("items[*].id", hasSize(2)))
                .body(json("items[*].operation", equalTo(List.of("parse", "parse"))))
                .body(json("items[?(@.id == '" + read.id() + "')].providerType", contains(equalTo("local"))))
                .body(json("items[?(@.id == '" + readAnew.id() + "')].providerType", contains(equalTo("byok"))))
                .body(json("items[*].subjectId", equalTo(List.of(resume, resume))))
                .body(json("totals[*].count", equalTo(List.of(2))));
    }

    @Test
    void addsUpTheLast30DaysAndListsWhatIsOlderToo() {
        Instant now = Instant.now();
        CloudEvent old = Told.generationAt(ada, now.minus(Duration.ofDays(31)));
        CloudEvent recent = Told.generationAt(ada, now.minus(Duration.ofDays(29)));

        publish(GENERATIONS, old, recent);

        awaitLogged(ada, old.id());
        awaitLogged(ada, recent.id());
        usage(ada)
                .body(json("items[*].id", equalTo(List.of(recent.id(), old.id()))))
                .body(json("totals[*].count", equalTo(List.of(1))));
    }

    @Test
    void addsUpDayByDayInTheRangeThatIsAskedFor() {
        // Given
        Instant now = Instant.now();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        CloudEvent[] told = {
            Told.generationAt(ada, now),
            asked(now.minus(Duration.ofDays(2)), 100, 7),
            asked(now.minus(Duration.ofDays(2)), 20, 3)
        };
        publish(GENERATIONS, told);
        for (CloudEvent event : told) {
            awaitLogged(ada, event.id());
        }

        // When
        var all = usage(ada);

        // Then
        all.body(json("from", equalTo(today.minusDays(29).toString())))
                .body(json("to", equalTo(today.toString())))
                .body(json(
                        "days[*].day",
                        equalTo(List.of(today.toString(), today.minusDays(2).toString()))))
                .body(json("days[*].count", equalTo(List.of(1, 2))))
                .body(json("days[1].operation", equalTo("generate")))
                .body(json("days[1].tokensUsed", equalTo(120)))
                .body(json("days[1].costMicros", equalTo(10)))
                .body(json("totals[*].count", equalTo(List.of(3))))
                .body(json(
                        "limits[?(@.operation == 'generate' && @.period == 'month')].used",
                        equalTo(List.of(today.getDayOfMonth() > 2 ? 3 : 1))));
        as(ada).queryParam("from", today.minusDays(2).toString())
                .queryParam("to", today.minusDays(1).toString())
                .get("/api/v1/usage")
                .then()
                .body(json("days[*].count", equalTo(List.of(2))))
                .body(json("totals[*].costMicros", equalTo(List.of(10))));
    }

    @ParameterizedTest
    @CsvSource({"from, 2026-02-30", "to, yesterday", "from, 2999-01-01", "from, 1999-01-01", "from, 1969-12-31"})
    void refusesDaysThatAreNoneOrTooMany(String parameter, String day) {
        for (String address : List.of("/api/v1/usage", "/api/v1/usage/export.csv")) {
            as(ada).queryParam(parameter, day)
                    .get(address)
                    .then()
                    .statusCode(400)
                    .body(json("code", equalTo("day_invalid")));
        }
    }

    @Test
    void leavesAsAFileHoweverMuchItIs() throws SQLException {
        // Given: more than is read at a time, and one use with a cost, the newest
        AppRole.of("usage")
                .write(
                        Map.of("vitae.actor", "consumer"),
                        "insert into usage_logs (id, user_id, operation, provider_type, subject_id, occurred_at) "
                                + "select uuidv7(), '%s', 'parse', 'local', uuidv7(), now() - make_interval(days => 3, secs => n / 10) "
                                        .formatted(ada)
                                + "from generate_series(1, 2500) n");
        CloudEvent newest = asked(Instant.now(), 1_500, 4_501);
        publish(GENERATIONS, newest);
        awaitLogged(ada, newest.id());

        // When
        var file = as(ada).get("/api/v1/usage/export.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("usage.csv"))
                .extract();

        // Then
        List<String> lines = file.asString().lines().toList();
        assertThat(lines).hasSize(2_502).doesNotHaveDuplicates();
        assertThat(lines.get(0))
                .isEqualTo("occurredAt,id,operation,providerType,subjectId,tokensUsed,costMicros,currency");
        assertThat(lines.get(1)).contains(newest.id()).endsWith(",1500,4501,USD");
        assertThat(lines.subList(1, 2_502)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(lines.get(2)).endsWith(",,,");
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        assertThat(as(ada).queryParam("from", today)
                        .get("/api/v1/usage/export.csv")
                        .asString()
                        .lines())
                .hasSize(2);
        assertThat(as(bob).get("/api/v1/usage/export.csv").asString().lines()).hasSize(1);
        given().get("/api/v1/usage/export.csv").then().statusCode(401);
    }

    @Test
    void listsNewestFirstPageByPage() {
        // Given: five uses, told in another order than they happened
        Instant now = Instant.now();
        List<String> newestFirst = new ArrayList<>();
        List<CloudEvent> told = new ArrayList<>();
        for (int minutes = 1; minutes <= 5; minutes++) {
            CloudEvent event = Told.generationAt(ada, now.minus(Duration.ofMinutes(minutes)));
            newestFirst.add(event.id());
            told.add(minutes % 2 == 0 ? 0 : told.size(), event);
        }
        publish(GENERATIONS, told.toArray(CloudEvent[]::new));
        newestFirst.forEach(id -> awaitLogged(ada, id));

        // When
        var first = as(ada).queryParam("limit", 2).get("/api/v1/usage").then().extract();

        // Then
        assertThat(first.<List<String>>path("items.id")).isEqualTo(newestFirst.subList(0, 2));
        as(ada).get(first.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1"))
                .then()
                .body(json("items[*].id", equalTo(newestFirst.subList(2, 4))));
        as(ada).queryParam("cursor", first.as(Json.class).getString("next"))
                .get("/api/v1/usage")
                .then()
                .body(json("items[*].id", equalTo(newestFirst.subList(2, 5))))
                .body(json("next", nullValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "many"})
    void refusesALimitThatIsNotFrom1To100(String limit) {
        as(ada).queryParam("limit", limit)
                .get("/api/v1/usage")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(json("code", equalTo("limit_invalid")));
    }

    /** The last one is well formed: a time that no calendar of the database reaches. */
    @ParameterizedTest
    @ValueSource(strings = {"abc", "%%%", "gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesACursorThatIsNotItsOwn(String cursor) {
        as(ada).queryParam("cursor", cursor)
                .get("/api/v1/usage")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(json("code", equalTo("cursor_invalid")));
    }

    @Test
    void showsNobodyElsesUsage() {
        CloudEvent event = Told.of("generation", "GenerationCompleted", ada);
        publish(GENERATIONS, event);
        awaitLogged(ada, event.id());

        usage(bob).statusCode(200).body(json("items", hasSize(0))).body(json("totals", hasSize(0)));
    }

    @Test
    void refusesWhoeverIsNotSignedIn() {
        given().get("/api/v1/usage").then().statusCode(401).body(json("code", equalTo("token_missing")));
        given().auth()
                .oauth2(TestTokens.expired(ada))
                .get("/api/v1/usage")
                .then()
                .statusCode(401)
                .body(json("code", equalTo("token_expired")));
    }

    private CloudEvent asked(Instant time, int tokens, int costMicros) {
        return askedAModel(tokens, 0, costMicros).with("ce_time", time.toString());
    }

    private CloudEvent parsed(String resume, String providerType) {
        return Told.of("resume", "ResumeParsed", ada, resume, payload -> payload.put("resumeId", resume)
                .put("providerType", providerType));
    }

    private CloudEvent askedAModel(int inputTokens, int outputTokens, int costMicros) {
        return Told.of(
                "generation", "GenerationCompleted", ada, UUID.randomUUID().toString(), payload -> payload.put(
                                "providerType", "platform")
                        .put("inputTokens", inputTokens)
                        .put("outputTokens", outputTokens)
                        .put("costMicros", costMicros));
    }
}
