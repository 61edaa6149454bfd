package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.llm.FakeProvider;
import dev.vitae.testkit.llm.Mode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A model helps the wizard to read what somebody says, and puts nothing of its own in. */
@ProviderTest
class WizardModelTest {

    private static final String SAID = "Seven years on the surgical ward of St. Mary's";

    private static final String JOB = "I worked as a nurse at St. Mary's, mostly on nights and at weekends";

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    @Stub("usage")
    StubService usage;

    FakeProvider provider;

    private Budget budget;
    private Person ada;
    private Wizard wizard;

    @BeforeEach
    void adaBegins() {
        provider.reset();
        budget = Budget.of(usage);
        ada = Person.known(resumes, vacancies);
        wizard = Wizard.begunBy(ada);
    }

    @Test
    void proposesWhatWasSaidAndTellsWhatItCost() {
        JsonNode answer = wizard.says(SAID);

        assertThat(answer.get("providerType").asText()).isEqualTo("platform");
        assertThat(answer.get("proposals").findValuesAsText("says")).contains(SAID);
        assertThat(answer.get("cut")).isEmpty();
        JsonNode call = call();
        JsonNodes.assertFitsItsContract("AiCallRecorded", call.toString());
        assertThat(call.get("subjectId").asText()).isEqualTo(wizard.id);
        assertThat(budget.reserved(ada))
                .containsExactly(UUID.fromString(call.get("callId").asText()));
        wizard.says(SAID);
        assertThat(budget.reserved(ada)).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void proposesNothingThatNobodyHasSaid() {
        provider.mode(Mode.FABRICATION);

        JsonNode answer = wizard.says(JOB);

        assertThat(answer.get("proposals")).hasSize(1);
        assertThat(answer.get("proposals").toString()).contains("St. Mary's").doesNotContain("Initech");
        assertThat(answer.get("cut").findValuesAsText("claim")).contains("Initech Global");
        assertThat(answer.get("text").asText()).doesNotContain("Initech");
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVER_ERROR", "REFUSAL", "INVALID_JSON"})
    void leavesTheRulesToReadWhereItFails(Mode mode) {
        provider.mode(mode);

        JsonNode answer = wizard.says(JOB);

        assertThat(answer.get("providerType").asText()).isEqualTo("local");
        assertThat(answer.at("/proposals/0/patch/0/value/company").asText()).isEqualTo("St. Mary's");
        assertThat(call().get("status").asText()).isNotEqualTo("ok");
    }

    @Test
    void isHeardWhileItSpeaksAndOnlyWithWhatWasSaid() {
        provider.mode(Mode.DRIP);

        List<JsonNode> told = wizard.hears(wizard.follows(SAID));

        JsonNode last = told.get(told.size() - 1);
        JsonNode piece = told.stream()
                .filter(it -> it.at("/data/piece").asText().contains(SAID))
                .findFirst()
                .orElseThrow();
        assertThat(piece.get("createdAt").asText())
                .isLessThan(last.get("createdAt").asText());
        assertThat(last.at("/data/message/providerType").asText()).isEqualTo("platform");
        assertThat(last.at("/data/message/proposals").findValuesAsText("says")).contains(SAID);

        provider.mode(Mode.FABRICATION);
        List<JsonNode> madeUp = wizard.hears(wizard.follows(JOB));
        JsonNode answer = madeUp.get(madeUp.size() - 1).at("/data/message");
        assertThat(answer.get("cut").findValuesAsText("claim")).contains("Initech Global");
        assertThat(madeUp.subList(0, madeUp.size() - 1).toString()).doesNotContain("Initech");
    }

    @Test
    void keepsWhatWasHeardOfABrokenAnswer() {
        provider.mode(Mode.HALF);

        JsonNode answer = wizard.says("Ada Brennan");

        assertThat(answer.get("providerType").asText()).isEqualTo("platform");
        assertThat(answer.get("proposals").findValuesAsText("says")).contains("Ada Brennan");
    }

    @Test
    void isLeftAsSoonAsItsPersonCallsItOff() {
        provider.mode(Mode.NEVER);
        String events = wizard.follows(SAID);
        await().until(() -> !provider.asked().isEmpty());

        ada.request()
                .post(events.replaceFirst("events$", "cancel"))
                .then()
                .statusCode(200)
                .body(json("answer", equalTo("cancelled")));

        List<JsonNode> told = wizard.hears(events);
        assertThat(told.get(told.size() - 1).get("stage").asText()).isEqualTo("cancelled");
        assertThat(call().get("status").asText()).isEqualTo("cancelled");
        assertThat(ada.sees(wizard.messages).get("items")).hasSize(1);
    }

    @Test
    void isNotAskedOnceMoreWhereTheProcessThatDidDied() throws SQLException {
        UUID message = UUID.randomUUID();
        AppRole.update(
                "generation",
                ada.id,
                "insert into messages (id, session_id, user_id, number, role, text, answer) values ('%s', '%s', '%s', 1, 'user', 'I worked as a nurse at St. Mary''s, mostly on nights and at weekends', 'coming')"
                        .formatted(message, wizard.id, ada.id));
        AppRole.update("generation", ada.id, "update wizard_sessions set latest_message = 1");
        AppRole.update(
                "generation",
                ada.id,
                "insert into message_events (message_id, seq, user_id, stage) values ('%s', 1, '%s', 'queued')"
                        .formatted(message, ada.id));
        AppRole.of("generation")
                .write(
                        Map.of("vitae.actor", "worker"),
                        "insert into task (id, kind, subject_id, user_id, payload, attempts, leased_until) values (uuidv7(), 'wizard.answer', '%s', '%s', '{\"session\": \"%s\", \"provider\": \"gemini\"}', 1, clock_timestamp())"
                                .formatted(message, ada.id, wizard.id));

        List<JsonNode> told = wizard.hears(wizard.messages + "/" + message + "/events");

        JsonNode answer = told.get(told.size() - 1).at("/data/message");
        assertThat(answer.get("text").asText()).contains("Nurse");
        assertThat(answer.get("providerType").asText()).isEqualTo("local");
        assertThat(provider.asked()).isEmpty();
    }

    @Test
    void leavesTheRulesToReadWhereThereIsNoMoney() {
        budget.usedUp();

        assertThat(wizard.says(JOB).get("providerType").asText()).isEqualTo("local");
        assertThat(provider.asked()).isEmpty();
    }

    @Test
    void isAskedWithAKeyOfOnesOwn() {
        JsonNode answer = wizard.saysWithKey(SAID, "sk-own-0123456789");

        assertThat(answer.get("providerType").asText()).isEqualTo("byok");
        assertThat(budget.reserved(ada)).isEmpty();
        assertThat(call().get("providerType").asText()).isEqualTo("byok");
    }

    @Test
    void isNotAskedAboutWhatTheRulesHaveReadOrIsTakenAsItStands() {
        wizard.says("I worked as a nurse at St. Mary's");
        wizard.saves("{\"draft\": {\"personalInfo\": {\"fullName\": \"Ada\", \"email\": \"ada@example.com\"}}}");
        wizard.says("skip");

        assertThat(wizard.says("skip").get("providerType").asText()).isEqualTo("local");
        assertThat(provider.asked()).isEmpty();
    }

    private JsonNode call() {
        try (Events events = Events.connect()) {
            return events
                    .await("vitae.generation.ai-call", all -> all.stream()
                            .anyMatch(event -> event.data().contains(wizard.id)))
                    .stream()
                    .map(event -> JsonNodes.read(event.data()))
                    .filter(call -> call.get("subjectId").asText().equals(wizard.id))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
