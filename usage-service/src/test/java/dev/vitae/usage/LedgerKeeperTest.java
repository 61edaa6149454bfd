package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.TestTokens;
import dev.vitae.usage.log.Retention;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service only adds to the ledger of calls; three things are taken out of it, by a role that nobody can be. */
@UsageServiceTest
class LedgerKeeperTest {

    private static final String CALLS = "vitae.generation.ai-call";
    private static final String SESSIONS = "vitae.generation.wizard-session";

    @Inject
    Retention retention;

    private final AppRole database = AppRole.of("usage");
    private final UUID ada = UUID.randomUUID();
    private final UUID root = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private final UUID company = UUID.randomUUID();

    @AfterEach
    void everythingIsAsItWas() {
        Settings.putDefault(root, "ai_events_kept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ai_events set cost_micros = 0",
                "update ai_events set tenant_id = null",
                "update ai_events set subject_id = null",
                "delete from ai_events",
                "truncate ai_events",
                "delete from ai_events_other",
                "do $$ begin perform archive_calls(now()); end $$",
                "insert into ai_archive select * from ai_archive",
                "delete from ai_archive",
                "set role usage_keeper"
            })
    void isNotToBeChangedByTheServiceWhoeverItActsFor(String change) {
        for (String actor : List.of("person", "service", "consumer", "relay", "worker", "eraser")) {
            Map<String, String> settings = Map.of(
                    "vitae.actor", actor, "vitae.user_id", ada.toString(), "vitae.tenant_id", company.toString());

            assertThatThrownBy(() -> database.write(settings, change))
                    .as(actor)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void isKeptByARoleThatNobodyCanSignInAs() throws SQLException {
        assertThat(
                        AppRole.query(
                                "usage",
                                null,
                                """
                        select proname::text as name from pg_proc p join pg_roles r on r.oid = p.proowner
                        where r.rolname = 'usage_keeper' and not r.rolcanlogin and not r.rolsuper and not r.rolbypassrls
                          and p.prosecdef"""))
                .extracting(function -> function.get("name"))
                .containsExactlyInAnyOrder(
                        "erase_calls", "forget_company_of_calls", "forget_session_of_calls", "archive_calls");
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "service", "consumer", "relay", "worker"})
    void erasesNobodyButForTheEraser(String actor) throws SQLException {
        call(ada, "now()");

        database.write(
                Map.of("vitae.actor", actor, "vitae.user_id", ada.toString()),
                "do $$ begin perform erase_calls(); end $$");

        assertThat(ofAda()).hasSize(1);
    }

    @Test
    void losesThePersonWhoIsErasedAndNobodyElse() throws SQLException {
        UUID bob = UUID.randomUUID();
        call(ada, "now()");
        call(bob, "now()");

        database.write(
                Map.of("vitae.actor", "eraser", "vitae.user_id", ada.toString()),
                "do $$ begin perform erase_person(); end $$");

        assertThat(ofAda()).isEmpty();
        assertThat(AppRole.query("usage", bob, "select * from ai_events")).hasSize(1);
    }

    @Test
    void forgetsTheCompanyThatIsErased() throws SQLException {
        call(ada, "now()");

        database.write(
                Map.of("vitae.actor", "eraser", "vitae.tenant_id", company.toString()),
                "do $$ begin perform erase_tenant(); end $$");

        assertThat(ofAda()).hasSize(1).first().satisfies(call -> assertThat(call.get("tenant_id"))
                .isNull());
    }

    @Test
    void forgetsASessionThatIsGoneAlsoOfCallsThatAreToldLater() {
        // Given: a call for the session, and one for another
        Told.publish(CALLS, called(session), called(UUID.randomUUID()));
        await().untilAsserted(() -> assertCalls(2, 1));

        // When
        Told.publish(
                SESSIONS,
                Told.of(
                        "generation",
                        "WizardSessionDeleted",
                        ada,
                        session.toString(),
                        payload -> payload.put("wizardSessionId", session.toString())));
        await().untilAsserted(() -> assertCalls(2, 0));
        Told.publish(CALLS, called(session), called(UUID.randomUUID()));

        // Then: all are there
        await().untilAsserted(() -> assertCalls(4, 0));
    }

    @Test
    void archivesTheMonthsThatAreLetGoOfWithoutTellingOfWhom() throws SQLException {
        // Given: one in a partition, one that came late, and one that is just kept
        YearMonth edge = YearMonth.now(ZoneOffset.UTC).minusMonths(3);
        new AppRole(database.url(), "usage_owner", "vitae")
                .write(
                        Map.of(),
                        "do $$ begin perform make_month('ai_events', '%s'); end $$"
                                .formatted(edge.minusMonths(1).atDay(1)));
        UUID kept = call(ada, "'" + edge.atDay(1) + "T00:00:00Z'");
        UUID last = call(ada, "'" + edge.minusMonths(1).atEndOfMonth() + "T23:59:59Z'");
        UUID late = call(ada, "'" + edge.minusMonths(5).atDay(3) + "T10:00:00Z'");

        // When
        Settings.put(root, "ai_events_kept", "3");
        retention.letGo().await().atMost(Duration.ofSeconds(20));
        retention.letGo().await().atMost(Duration.ofSeconds(20));

        // Then
        assertThat(ofAda()).extracting(call -> call.get("id")).containsExactly(kept);
        List<Map<String, Object>> archived = database.read(
                Map.of("vitae.actor", "person", "vitae.role", "super_admin"),
                "select * from ai_archive where call_id in ('%s', '%s', '%s') order by occurred_at"
                        .formatted(kept, last, late));
        assertThat(archived).extracting(call -> call.get("call_id")).containsExactly(late, last);
        assertThat(archived).allSatisfy(call -> {
            assertThat(call)
                    .containsEntry("cost_micros", 4_520L)
                    .doesNotContainKeys("user_id", "tenant_id", "subject_id");
            assertThat(call.values()).doesNotContain(ada, company, session);
        });
        assertThat(AppRole.query("usage", ada, "select * from ai_archive")).isEmpty();
        String file = given().auth()
                .oauth2(TestTokens.person(root, "super_admin"))
                .queryParam("from", edge.minusMonths(5).atDay(1).toString())
                .queryParam("to", edge.minusMonths(1).atEndOfMonth().toString())
                .get("/api/v1/ai-calls/archive.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(file.lines()
                        .filter(line -> Stream.of(late, last, kept).anyMatch(id -> line.contains(id.toString()))))
                .hasSize(2)
                .first()
                .isEqualTo(edge.minusMonths(5).atDay(3) + "T10:00:00Z," + late
                        + ",1,parse,openai,gpt-5-mini,platform,10,0,5,900,ok,,4520,USD");
    }

    private void assertCalls(int all, int ofTheSession) {
        Api.as(ada)
                .get("/api/v1/ai-calls")
                .then()
                .body(json("items.length()", equalTo(all)))
                .body(json("items[?(@.subjectId == '" + session + "')]", hasSize(ofTheSession)));
    }

    private List<Map<String, Object>> ofAda() throws SQLException {
        return AppRole.query("usage", ada, "select * from ai_events order by occurred_at");
    }

    private CloudEvent called(UUID subject) {
        return Told.of("generation", "AiCallRecorded", ada, subject.toString(), payload -> payload.put(
                        "callId", UUID.randomUUID().toString())
                .put("subjectId", subject.toString())
                .put("purpose", "parse"));
    }

    /** Answers its id. @param when SQL */
    private UUID call(UUID person, String when) throws SQLException {
        UUID id = UUID.randomUUID();
        database.write(
                Map.of("vitae.actor", "consumer"),
                """
                insert into ai_events (id, attempt, user_id, tenant_id, subject_id, purpose, provider, model, provider_type,
                  input_tokens, cached_input_tokens, output_tokens, latency_ms, status, cost_micros, occurred_at)
                values ('%s', 1, '%s', '%s', '%s', 'parse', 'openai', 'gpt-5-mini', 'platform', 10, 0, 5, 900, 'ok', 4520, %s)"""
                        .formatted(id, person, company, session, when));
        return id;
    }
}
