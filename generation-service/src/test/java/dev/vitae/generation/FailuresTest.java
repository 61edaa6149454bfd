package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.TestTokens;
import dev.vitae.testkit.llm.FakeProvider;
import dev.vitae.testkit.llm.Mode;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators are told of all that failed. */
@ProviderTest
class FailuresTest {

    private static final String ALL = "/api/v1/failures";

    private final UUID root = UUID.randomUUID();

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    @Stub("usage")
    StubService usage;

    @Stub("sharing")
    StubService sharing;

    FakeProvider provider;

    private Person ada;

    @BeforeEach
    void adaSignsIn() {
        provider.reset();
        Budget.of(usage);
        ada = Person.known(resumes, vacancies);
    }

    @Test
    void sayWhatFailedWhyAndWithWhichModel() {
        String completed = ada.tailors().get("id").asText();
        provider.mode(Mode.INVALID_JSON);
        String generation = ada.awaits(ada.asks(), "failed").get("id").asText();
        Letters letters = new Letters(ada, completed);
        letters.ask(Map.of()).statusCode(202);
        String letter = letters.await("failed").get("id").asText();
        Workflows workflows = Workflows.of(ada, resumes, sharing);
        String agent = workflows.writes("agent_config", "{\"provider\": \"openai\", \"model\": \"gpt-5-nano\"}");
        String run = workflows
                .ends(workflows.runs(agent, workflows.both()), "failed")
                .get("id")
                .asText();

        for (Map.Entry<String, String> one : Map.of("generation", generation, "cover_letter", letter, "run", run)
                .entrySet()) {
            String its = "items[?(@.id == '" + one.getValue() + "')]";
            admin().queryParam("kind", one.getKey())
                    .queryParam("failureCode", "model_invalid_answer")
                    .queryParam("days", 1)
                    .queryParam("limit", 100)
                    .get(ALL)
                    .then()
                    .statusCode(200)
                    .body(json(its + ".kind", equalTo(List.of(one.getKey()))))
                    .body(json(its + ".provider", equalTo(List.of("openai"))));
        }
        Json found = admin().queryParam("limit", 100).get(ALL).as(Json.class);
        String ofRun = "items[?(@.id == '" + run + "')]";
        assertThat(found.<String>getList(ofRun + ".step")).containsExactly("tailor");
        assertThat(found.<String>getList(ofRun + ".model")).containsExactly("gpt-5-nano");
        assertThat(found.<String>getList("items[*].failedAt"))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(found.<String>getList("items[*].id")).doesNotContain(completed);
    }

    @Test
    void sayWhatTheAssistantLeftUnanswered() throws SQLException {
        String message = unanswered();

        admin().queryParam("kind", "answer")
                .queryParam("limit", 100)
                .get(ALL)
                .then()
                .body(json("items[?(@.id == '" + message + "')].failureCode", equalTo(List.of("answer_failed"))));
    }

    @Test
    void areCountedByReasonAndModel() {
        provider.mode(Mode.INVALID_JSON);
        long before = counted("generation", "model_invalid_answer");
        long others = counted("generation", "model_timeout");

        String location = ada.asks();
        ada.awaits(location, "failed");
        ada.awaits(ada.asks(), "failed");

        assertThat(counted("generation", "model_invalid_answer")).isEqualTo(before + 2);
        assertThat(counted("generation", "model_timeout")).isEqualTo(others);
        provider.mode(Mode.GOOD);
        ada.request().post(location + "/retry").then().statusCode(202);
        ada.awaits(location, "completed");
        assertThat(counted("generation", "model_invalid_answer")).isEqualTo(before + 1);
    }

    @Test
    void nameNobodyAndHoldNothingThatSomebodyWrote() throws SQLException {
        provider.mode(Mode.INVALID_JSON);
        JsonNode failed = ada.awaits(ada.asks(), "failed");
        unanswered();

        String told = admin().queryParam("limit", 100).get(ALL).asString()
                + admin().get(ALL + "/statistics").asString();

        assertThat(told)
                .contains(failed.get("id").asText())
                .doesNotContain(ada.id.toString(), ada.tenant.toString(), ada.resume.toString(), "nights");
    }

    @Test
    void leadOnPageByPage() {
        provider.mode(Mode.INVALID_JSON);
        ada.awaits(ada.asks(), "failed");
        ada.awaits(ada.asks(), "failed");

        Json first = admin().queryParam("limit", 1).get(ALL).as(Json.class);
        Json second = admin().queryParam("limit", 1)
                .queryParam("cursor", first.getString("next"))
                .get(ALL)
                .as(Json.class);

        assertThat(second.getString("items[0].failedAt")).isLessThanOrEqualTo(first.getString("items[0].failedAt"));
        assertThat(second.getString("items[0].id")).isNotEqualTo(first.getString("items[0].id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "friend"})
    void areForAdminsAlone(String role) {
        for (String address : List.of(ALL, ALL + "/statistics")) {
            given().auth()
                    .oauth2(TestTokens.person(root, role))
                    .get(address)
                    .then()
                    .statusCode(403);
            given().get(address).then().statusCode(401);
            admin().get(address).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kind, letter, kind_invalid",
        "failureCode, No, failure_code_invalid",
        "days, 0, days_invalid",
        "days, 91, days_invalid",
        "days, week, days_invalid"
    })
    void refuseAFilterThatIsNone(String parameter, String value, String code) {
        for (String address : List.of(ALL, ALL + "/statistics")) {
            admin().queryParam(parameter, value)
                    .get(address)
                    .then()
                    .statusCode(400)
                    .body(json("code", equalTo(code)));
        }
    }

    /** The column's wall is the database's: the code could not show content if it wanted to. */
    @Test
    void comeByTheirViewAlone() throws SQLException {
        provider.mode(Mode.INVALID_JSON);
        String id = ada.awaits(ada.asks(), "failed").get("id").asText();
        unanswered();
        Map<String, String> asAdmin =
                Map.of("vitae.actor", "person", "vitae.user_id", root.toString(), "vitae.role", "super_admin");
        Map<String, String> asFriend =
                Map.of("vitae.actor", "person", "vitae.user_id", ada.id.toString(), "vitae.role", "friend");
        AppRole database = AppRole.of("generation");

        for (String table :
                List.of("generations", "cover_letters", "messages", "resource_runs", "resource_run_steps")) {
            assertThat(database.read(asAdmin, "select * from " + table))
                    .as(table)
                    .isEmpty();
        }
        assertThat(database.read(asAdmin, "select * from failures where id = '" + id + "'"))
                .hasSize(1);
        assertThat(database.read(asFriend, "select * from failures")).isEmpty();
    }

    private long counted(String kind, String code) {
        return admin()
                .queryParam("kind", kind)
                .queryParam("failureCode", code)
                .get(ALL + "/statistics")
                .as(Json.class)
                .<Number>getList("items[*].count")
                .stream()
                .mapToLong(Number::longValue)
                .sum();
    }

    /** A message of hers that no answer came to; its id. */
    private String unanswered() throws SQLException {
        String message = UUID.randomUUID().toString();
        AppRole.update(
                "generation",
                ada.id,
                "insert into messages (id, session_id, user_id, number, role, text, answer) values ('%s', '%s', '%s', 1, 'user', 'Mostly nights', 'failed')"
                        .formatted(message, Wizard.begunBy(ada).id, ada.id));
        return message;
    }

    private RequestSpecification admin() {
        return given().auth().oauth2(TestTokens.person(root, "super_admin"));
    }
}
