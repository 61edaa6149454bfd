package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.llm.FakeProvider;
import dev.vitae.testkit.llm.Mode;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators have switched off is not asked: who names it is refused, and rules do what is left to the platform. */
@ProviderTest
class SwitchedOffTest {

    private static final String PLATFORM = "platform_llm_enabled";
    private static final String TRANSLATION =
            """
            {"inputs": [{"name": "resume", "type": "resumeId"}, {"name": "job", "type": "vacancyId"}],
             "steps": [{"id": "translated", "uses": "translate",
               "with": {"resumeId": {"from": "input.resume"}, "vacancyId": {"from": "input.job"}, "language": "de"}}]}""";

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    @Stub("usage")
    StubService usage;

    @Stub("sharing")
    StubService sharing;

    FakeProvider provider;

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

    @AfterEach
    void everythingIsSwitchedOn() {
        Switched.allBack();
    }

    @Test
    void rulesWriteAndSayWhyWhereNobodyIsNamed() {
        Switched.off(PLATFORM);

        JsonNode done = ada.tailors();
        JsonNode letter = new Letters(ada, done.get("id").asText()).written();

        for (JsonNode written : new JsonNode[] {done, letter}) {
            assertThat(written.get("providerType").asText()).isEqualTo("local");
            assertThat(written.get("localReason").asText()).isEqualTo("platform_llm_off");
        }
        assertThat(provider.asked()).isEmpty();
        assertThat(budget.reserved(ada)).isEmpty();
    }

    @Test
    void whoNamesAProviderIsRefusedUnlessTheyBringAKeyToIt() {
        String agent = agent();
        Switched.off(PLATFORM);

        workflows.asks(agent, workflows.both()).statusCode(409).body(json("code", equalTo("platform_llm_off")));
        workflows
                .asks(workflows.writes("workflow", TRANSLATION), Map.of("resume", ada.resume, "job", ada.vacancy))
                .statusCode(409)
                .body(json("code", equalTo("platform_llm_off")));

        assertThat(ada.sees("/api/v1/resource-runs").get("items")).isEmpty();
        Workflows.asks(
                        ada.request().header("X-LLM-Key", "sk-0123456789").header("X-LLM-Provider", "openai"),
                        agent,
                        workflows.both())
                .statusCode(202);
    }

    @Test
    void whatNamesAProviderAndIsAtWorkFails() {
        ada.withResumeServiceStallingAfterTheRequest();
        String run = workflows.runs(agent(), workflows.both());
        await().until(() -> !ada.sees("/api/v1/generations").get("items").isEmpty());
        String generation = "/api/v1/generations/"
                + ada.sees("/api/v1/generations").at("/items/0/id").asText();

        Switched.off(PLATFORM);
        budget.off();
        ada.resumeServiceIsBack();

        assertThat(ada.awaits(generation, "failed").get("failureCode").asText()).isEqualTo("platform_llm_off");
        assertThat(workflows.ends(run, "failed").get("failureCode").asText()).isEqualTo("platform_llm_off");
        assertThat(provider.asked()).isEmpty();
        ada.request()
                .post(generation + "/retry")
                .then()
                .statusCode(409)
                .body(json("code", equalTo("platform_llm_off")));
    }

    @Test
    void rulesGoOnWithWhatIsAtWorkAndNamesNobody() {
        ada.withResumeServiceStallingAfterTheRequest();
        String location = ada.asks();

        Switched.off(PLATFORM);
        budget.off();
        ada.resumeServiceIsBack();

        assertThat(ada.awaits(location, "completed").get("localReason").asText())
                .isEqualTo("platform_llm_off");
        assertThat(provider.asked()).isEmpty();
    }

    /** usage-service knows it a moment sooner than whoever is told by it. */
    @Test
    void whatIsAskedForInThatMomentIsTaken() {
        budget.off();

        String location = ada.asks();
        Switched.off(PLATFORM);

        assertThat(ada.awaits(location, "completed").get("localReason").asText())
                .isEqualTo("platform_llm_off");
        assertThat(provider.asked()).isEmpty();
    }

    @Test
    void rulesSayThatNobodyCouldBeReached() {
        Switched.to("provider_fallback", "[\"rule_based\"]");
        provider.mode(Mode.SERVER_ERROR);

        assertThat(ada.tailors().get("localReason").asText()).isEqualTo("model_away");
    }

    @Test
    void theWizardTakesNoKeysOfOnesOwn() {
        Wizard wizard = Wizard.begunBy(ada);
        Switched.off("byok_enabled");

        for (String prefer : new String[] {"wait", "respond-async"}) {
            ada.request()
                    .header("X-LLM-Key", "sk-0123456789")
                    .header("X-LLM-Provider", "openai")
                    .header("Prefer", prefer)
                    .contentType(ContentType.JSON)
                    .body(Map.of("text", "I am a nurse."))
                    .post(wizard.messages)
                    .then()
                    .statusCode(403)
                    .body(json("code", equalTo("own_keys_off")));
        }

        assertThat(ada.sees(wizard.messages).get("items")).isEmpty();
    }

    private String agent() {
        return workflows.writes("agent_config", "{\"provider\": \"openai\", \"model\": \"gpt-5-nano\"}");
    }
}
