package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.usage.Api.awaitLogged;
import static dev.vitae.usage.Api.usage;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sums by hour and day are what the rows say, whatever comes and goes, and can be counted once more. */
@UsageServiceTest
class RollupsTest {

    private static final Map<String, String> CONSUMER = Map.of("vitae.actor", "consumer");

    /** Where the sums are not what the rows and the erased make, of days that are kept; in one statement. */
    private static final String DIFFERING =
            """
            with kept as (select (select max(kept_since) from retention)::timestamp at time zone 'UTC' as since),
            hours as (
              select date_trunc('hour', occurred_at, 'UTC') as hour, operation, provider_type, currency, 1 as uses,
                coalesce(tokens_used, 0) as tokens, coalesce(cost, 0) * 1000000 as micros from usage_logs
              union all
              select hour, operation, provider_type, currency, erased_uses - uses, erased_tokens - tokens, erased_cost_micros - cost_micros
              from usage_hours),
            days as (
              select user_id, (occurred_at at time zone 'UTC')::date as day, operation, provider_type, currency, 1 as uses,
                coalesce(tokens_used, 0) as tokens, coalesce(cost, 0) * 1000000 as micros from usage_logs
              union all
              select user_id, day, operation, provider_type, currency, -uses, -tokens, -cost_micros from usage_days),
            calls as (
              select date_trunc('hour', occurred_at, 'UTC') as hour, provider, model, provider_type, status,
                coalesce(error_kind, '') as error, 1 as calls, input_tokens + output_tokens as tokens, coalesce(cost_micros, 0) as micros
              from ai_events
              union all
              select hour, provider, model, provider_type, status, error_kind, erased_calls - calls,
                erased_input_tokens + erased_output_tokens - input_tokens - output_tokens, erased_cost_micros - cost_micros
              from ai_hours),
            latencies as (
              select date_trunc('hour', occurred_at, 'UTC') as hour, provider, model, latency_bucket(latency_ms) as bucket, 1 as calls
              from ai_events
              union all
              select hour, provider, model, bucket, erased_calls - calls from ai_latencies),
            people as (
              select user_id, period, date_trunc(period, day::timestamp)::date as starts_on, uses, tokens, cost_micros as micros
              from usage_days, (values ('month'), ('day')) as p(period)
              union all
              select user_id, period, starts_on, -uses, -tokens, -cost_micros from person_usage),
            call_days as (
              select (hour at time zone 'UTC')::date as day, provider, model, provider_type, status, error_kind, calls,
                input_tokens + output_tokens as tokens, cost_micros as micros from ai_hours
              union all
              select day, provider, model, provider_type, status, error_kind, -calls, -input_tokens - output_tokens, -cost_micros
              from ai_days),
            latency_days as (
              select (hour at time zone 'UTC')::date as day, provider, model, bucket, calls from ai_latencies
              union all
              select day, provider, model, bucket, -calls from ai_latency_days)
            select 'hours' as what from hours, kept where hour >= since group by hour, operation, provider_type, currency
              having (sum(uses), sum(tokens), sum(micros)) <> (0, 0, 0)
            union all select 'days' from days, kept where day >= since group by user_id, day, operation, provider_type, currency
              having (sum(uses), sum(tokens), sum(micros)) <> (0, 0, 0)
            union all select 'calls' from calls, kept where hour >= since group by hour, provider, model, provider_type, status, error
              having (sum(calls), sum(tokens), sum(micros)) <> (0, 0, 0)
            union all select 'latencies' from latencies, kept where hour >= since group by hour, provider, model, bucket having sum(calls) <> 0
            union all select 'people by ' || period from people group by user_id, period, starts_on
              having (sum(uses), sum(tokens), sum(micros)) <> (0, 0, 0)
            union all select 'days of calls' from call_days group by day, provider, model, provider_type, status, error_kind
              having (sum(calls), sum(tokens), sum(micros)) <> (0, 0, 0)
            union all select 'days of latencies' from latency_days group by day, provider, model, bucket having sum(calls) <> 0""";

    private final UUID ada = UUID.randomUUID();
    private final UUID root = UUID.randomUUID();

    @BeforeEach
    void whatWasAskedForBeforeIsDone() {
        rebuild();
    }

    @Test
    void followEveryUseAndCallAndWhatAnErasureTakes() throws SQLException {
        // Given: uses in several batches, one of them told twice, and calls
        Instant now = Instant.now();
        CloudEvent twice = Told.generationAt(ada, now.minus(Duration.ofDays(3)));
        Told.publish(Told.GENERATIONS, twice, Told.of("generation", "CoverLetterCompleted", ada));
        Told.publish(Told.GENERATIONS, twice, Told.generationAt(ada, now.minus(Duration.ofHours(5))));
        Told.publish("vitae.resume.resume", Told.of("resume", "ResumeParsed", ada));
        Told.publish("vitae.generation.ai-call", call("ok", null), call("error", "timeout"));
        await().untilAsserted(() -> usage(ada).body(json("items.length()", equalTo(4))));
        await().untilAsserted(
                        () -> Api.as(ada).get("/api/v1/ai-calls").then().body(json("items.length()", equalTo(2))));
        assertThat(differing()).isEmpty();
        long before = everybodys();

        // When
        ErasureTest.erase(ada);

        // Then: the person's are gone, the platform's stay
        assertThat(differing()).isEmpty();
        assertThat(everybodys()).isEqualTo(before);
        for (String table : List.of("usage_days", "person_usage")) {
            assertThat(AppRole.of("usage").read(CONSUMER, "select 1 from " + table + " where user_id = '" + ada + "'"))
                    .as(table)
                    .isEmpty();
        }
        assertThat(rebuild().getInt("changed")).isZero();
        assertThat(everybodys()).isEqualTo(before);
    }

    @Test
    void areTheSameOnceTheyAreCountedOnceMore() throws SQLException {
        // Given
        CloudEvent use = Told.of("generation", "CoverLetterCompleted", ada);
        CloudEvent call = call("ok", null);
        Told.publish(Told.GENERATIONS, use);
        Told.publish("vitae.generation.ai-call", call);
        awaitLogged(ada, use.id());
        await().untilAsserted(
                        () -> Api.as(ada).get("/api/v1/ai-calls").then().body(json("items.length()", equalTo(1))));
        String right = sums();

        // When: nothing is wrong
        assertThat(rebuild().getInt("changed")).isZero();
        assertThat(sums()).isEqualTo(right);

        // And when: some sums are gone, some are wrong and one is of nothing
        AppRole database = AppRole.of("usage");
        database.write(CONSUMER, "delete from usage_days where user_id = '" + ada + "'");
        database.write(
                CONSUMER,
                "update ai_latencies set calls = calls + 5 where hour = date_trunc('hour', now(), 'UTC') "
                        + "and model = 'gpt-5-mini' and bucket = latency_bucket(6120)");
        database.write(
                CONSUMER,
                "insert into usage_hours (hour, operation, provider_type, currency, uses) "
                        + "values (date_trunc('hour', now(), 'UTC') - interval '2 days', 'parse', 'local', 'XXX', 3)");
        database.write(
                CONSUMER, "update person_usage set uses = uses + 1 where period = 'month' and user_id = '" + ada + "'");
        database.write(
                CONSUMER,
                "delete from ai_days where day = (now() at time zone 'UTC')::date and status = 'ok' "
                        + "and provider_type = 'platform' and model = 'gpt-5-mini'");
        assertThat(sums()).isNotEqualTo(right);
        Json rebuilt = rebuild();

        // Then
        assertThat(rebuilt.getInt("changed")).isEqualTo(5);
        assertThat(rebuilt.getInt("days")).isPositive();
        assertThat(sums()).isEqualTo(right);
        assertThat(differing()).isEmpty();
    }

    @Test
    void areForAdminsToCountOnceMore() {
        for (String role : List.of("public", "friend")) {
            given().auth()
                    .oauth2(TestTokens.person(ada, role))
                    .post("/api/v1/usage/rebuilds")
                    .then()
                    .statusCode(403);
        }
        given().auth()
                .oauth2(TestTokens.person(root, "super_admin"))
                .get("/api/v1/usage/rebuilds/{id}", UUID.randomUUID())
                .then()
                .statusCode(404);
        given().post("/api/v1/usage/rebuilds").then().statusCode(401);
    }

    private Json rebuild() {
        String token = TestTokens.person(root, "super_admin");
        String location = given().auth()
                .oauth2(token)
                .post("/api/v1/usage/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return await().until(
                        () -> given().auth().oauth2(token).get(location).as(Json.class),
                        rebuild -> rebuild.getString("status").equals("done"));
    }

    private CloudEvent call(String status, String errorKind) {
        return Told.of("generation", "AiCallRecorded", ada, UUID.randomUUID().toString(), payload -> payload.put(
                        "callId", UUID.randomUUID().toString())
                .put("status", status)
                .put("errorKind", errorKind));
    }

    private static List<Map<String, Object>> differing() throws SQLException {
        return AppRole.of("usage").read(CONSUMER, DIFFERING);
    }

    private static long everybodys() throws SQLException {
        return (long) AppRole.of("usage")
                .read(
                        CONSUMER,
                        "select ((select sum(uses) from usage_hours) + (select sum(calls) from ai_hours))::bigint as n")
                .get(0)
                .get("n");
    }

    /** All sums, as one text. */
    private static String sums() throws SQLException {
        return AppRole.of("usage")
                .read(
                        CONSUMER,
                        """
                        select md5(concat(
                          (select string_agg(concat_ws('/', user_id, day, operation, provider_type, currency, uses, tokens, cost_micros),
                             ',' order by user_id, day, operation, provider_type, currency) from usage_days),
                          (select string_agg(concat_ws('/', hour, operation, provider_type, currency, uses, tokens, cost_micros),
                             ',' order by hour, operation, provider_type, currency) from usage_hours),
                          (select string_agg(concat_ws('/', hour, provider, model, provider_type, status, error_kind, calls, cost_micros),
                             ',' order by hour, provider, model, provider_type, status, error_kind) from ai_hours),
                          (select string_agg(concat_ws('/', hour, provider, model, bucket, calls),
                             ',' order by hour, provider, model, bucket) from ai_latencies),
                          (select string_agg(concat_ws('/', user_id, period, starts_on, uses, tokens, cost_micros),
                             ',' order by user_id, period, starts_on) from person_usage),
                          (select string_agg(concat_ws('/', day, provider, model, provider_type, status, error_kind, calls, cost_micros),
                             ',' order by day, provider, model, provider_type, status, error_kind) from ai_days),
                          (select string_agg(concat_ws('/', day, provider, model, bucket, calls),
                             ',' order by day, provider, model, bucket) from ai_latency_days))) as sums""")
                .get(0)
                .get("sums")
                .toString();
    }
}
