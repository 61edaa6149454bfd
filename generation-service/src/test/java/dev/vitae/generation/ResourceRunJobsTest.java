package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.llm.FakeProvider;
import dev.vitae.testkit.llm.Mode;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs whose models are providers'. */
@ProviderTest
class ResourceRunJobsTest {

    private static final String LETTER =
            """
            {"inputs": [{"name": "resume", "type": "resumeId"}, {"name": "job", "type": "vacancyId"}],
             "steps": [
               {"id": "german", "uses": "translate",
                "with": {"resumeId": {"from": "input.resume"}, "vacancyId": {"from": "input.job"}, "language": "de"}},
               {"id": "letter", "uses": "cover_letter", "with": {"generationId": {"from": "german.generationId"}}}]}""";

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    @Stub("usage")
    StubService usage;

    @Stub("sharing")
    StubService sharing;

    FakeProvider provider;

    private final String canary = "sk-canary-" + UUID.randomUUID();
    private Budget budget;
    private Person ada;
    private Workflows workflows;

    @BeforeEach
    void adaSignsIn() {
        provider.reset();
        budget = Budget.of(usage);
        ada = Person.known(resumes, vacancies);
        workflows = Workflows.of(ada, resumes, sharing);
    }

    @Test
    void askTheModelThatAConfigurationNamesAndNoOther() {
        String agent = workflows.writes(
                "agent_config",
                """
                {"provider": "openai", "model": "gpt-5-nano", "temperature": 0.2, "maxOutputTokens": 1234,
                 "instructions": "Be brief."}""");

        JsonNode done = workflows.ends(workflows.runs(agent, workflows.both()), "completed");

        assertThat(done.at("/steps/0/outputs/versionNumber").asInt()).isEqualTo(1);
        assertThat(provider.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.model()).isEqualTo("gpt-5-nano");
            assertThat(asked.body().get("temperature").asDouble()).isEqualTo(0.2);
            assertThat(asked.body().get("max_completion_tokens").asInt()).isEqualTo(1234);
            assertThat(asked.body().toString()).contains("Be brief.");
        });
        // Money was set aside for that model, by the request and by the run.
        assertThat(usage.requests().stream()
                        .filter(request ->
                                ada.id.toString().equals(request.headers().get("vitae-acting-for")))
                        .map(StubService.Request::body))
                .isNotEmpty()
                .allSatisfy(body -> assertThat(body).contains("gpt-5-nano"));
    }

    @Test
    void askWhomTheirStepsName() {
        String agent = workflows.writes(
                "agent_config",
                "{\"provider\": \"openai\", \"model\": \"gpt-5-nano\", \"instructions\": \"Be brief.\"}");
        String run = workflows.runs(workflows.writes("workflow", asking(id(agent))), workflows.both());
        ada.request().delete(agent).then().statusCode(204);

        JsonNode done = workflows.ends(run, "completed");

        assertThat(provider.asked().get(0)).satisfies(asked -> {
            assertThat(asked.model()).isEqualTo("gpt-5-nano");
            assertThat(asked.body().toString()).contains("Be brief.");
        });
        assertThat(provider.asked().get(provider.asked().size() - 1)).satisfies(asked -> {
            assertThat(asked.model()).isEqualTo("gpt-5");
            assertThat(asked.body().get("temperature").asDouble()).isEqualTo(0.7);
            assertThat(asked.body().get("max_completion_tokens").asInt()).isEqualTo(1234);
            assertThat(asked.body().toString()).doesNotContain("Be brief.");
        });
        assertThat(done.at("/steps/1/agent/model").asText()).isEqualTo("gpt-5");
        assertThat(new Letters(ada, done.at("/steps/0/outputs/generationId").asText())
                        .see()
                        .get("model")
                        .asText())
                .startsWith("gpt-5");
    }

    @Test
    void askNobodyElsesAgent() {
        Person bob = Person.known(resumes, vacancies);
        String bobs = bob.request()
                .contentType("application/json")
                .body(
                        """
                        {"name": "Bob's", "resourceType": "agent_config", "isPublic": true,
                         "content": {"provider": "openai"}}""")
                .post(ResourceOwner.RESOURCES)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        for (String agent : List.of(id(bobs), UUID.randomUUID().toString(), id(workflows.writes("workflow", LETTER)))) {
            workflows
                    .asks(workflows.writes("workflow", asking(agent)), workflows.both())
                    .statusCode(422)
                    .body(json("errors[*].pointer", contains("/content/steps/0/agent")))
                    .body(json("errors[*].code", contains("unknown_agent")));
        }
        ada.request()
                .contentType("application/json")
                .body("{\"name\": \"Mine\", \"content\": " + asking("nobody").replace("1234", "0") + "}")
                .post(ResourceOwner.RESOURCES)
                .then()
                .statusCode(422)
                .body(json(
                        "errors[*].pointer",
                        contains("/content/steps/0/agent", "/content/steps/1/agent/maxOutputTokens")));
        assertThat(provider.asked()).isEmpty();
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String asking(String agent) {
        return """
                {"inputs": [{"name": "resumeId", "type": "resumeId"}, {"name": "vacancyId", "type": "vacancyId"}],
                 "steps": [
                   {"id": "made", "uses": "tailor", "agent": "%s",
                    "with": {"resumeId": {"from": "input.resumeId"}, "vacancyId": {"from": "input.vacancyId"}}},
                   {"id": "letter", "uses": "cover_letter",
                    "agent": {"provider": "openai", "model": "gpt-5", "temperature": 0.7, "maxOutputTokens": 1234},
                    "with": {"generationId": {"from": "made.generationId"}}}]}"""
                .formatted(agent);
    }

    @Test
    void askWithThePersonsKeyAtEachStepAndKeepItNowhere() throws SQLException {
        String resource = workflows.writes("workflow", LETTER);

        String run = Workflows.asks(withKey("openai"), resource, Map.of("resume", ada.resume, "job", ada.vacancy))
                .statusCode(202)
                .extract()
                .header("Location");
        workflows.ends(run, "completed");

        assertThat(provider.asked()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(asked -> assertThat(asked.keyHash())
                .isEqualTo(FakeProvider.hashOf(canary)));
        assertThat(budget.reserved(ada)).isEmpty();
        for (String table : new String[] {"resource_runs", "resource_run_steps", "resource_run_events"}) {
            assertThat(AppRole.query("generation", ada.id, "select t::text as row from " + table + " t")
                            .toString())
                    .doesNotContain(canary);
        }
    }

    @Test
    void failWithTheCodeOfTheirStepAndGoOnWithTheSameGeneration() {
        String resource = workflows.writes("workflow", LETTER);
        provider.script(Mode.REFUSAL);
        String run = workflows.runs(resource, Map.of("resume", ada.resume, "job", ada.vacancy));
        JsonNode failed = workflows.ends(run, "failed");
        assertThat(failed.get("failureCode").asText()).startsWith("model_");

        provider.mode(Mode.GOOD);
        ada.request().post(run + "/retry").then().statusCode(202);
        workflows.ends(run, "completed");

        assertThat(ada.sees("/api/v1/generations").get("items")).hasSize(1);
    }

    @Test
    void failWhereABudgetIsUsedUp() {
        budget.usedUp();

        JsonNode failed = workflows.ends(
                workflows.runs(workflows.writes("workflow", LETTER), Map.of("resume", ada.resume, "job", ada.vacancy)),
                "failed");

        assertThat(failed.get("failureCode").asText()).isEqualTo("budget_exhausted");
        assertThat(ada.sees("/api/v1/generations").get("items")).isEmpty();
    }

    @Test
    void refuseAKeyToAnotherProviderThanTheConfigurationNames() {
        String agent = workflows.writes("agent_config", "{\"provider\": \"gemini\"}");

        Workflows.asks(withKey("openai"), agent, workflows.both())
                .statusCode(422)
                .body(json("code", equalTo("llm_provider_differs")));
    }

    private RequestSpecification withKey(String to) {
        return ada.request().header("X-LLM-Key", canary).header("X-LLM-Provider", to);
    }
}
