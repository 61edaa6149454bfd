package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ContentRules;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person and the assistant say to each other. Nobody has a key: the rules alone answer. */
@GenerationServiceTest
class WizardMessagesTest {

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    private Person ada;
    private Wizard wizard;

    @BeforeEach
    void adaBegins() {
        ada = Person.known(resumes, vacancies);
        wizard = Wizard.begunBy(ada);
    }

    @Test
    void leadToAResumeWithoutAnyProvider() throws Exception {
        for (String text : List.of(
                "Hello",
                "Ada Brennan",
                "ada@example.com",
                "skip",
                "skip",
                "skip",
                "skip",
                "I worked as a nurse at St. Mary's from March 2019 to now",
                "Cared for 20 patients",
                "no",
                "no",
                "wound care, triage")) {
            accepts(wizard.says(text));
        }

        String made = wizard.completes().then().statusCode(201).extract().header("Location");

        JsonNode content = ada.sees(made + "/versions/1").get("content");
        assertThat(ContentRules.written().check(new ContentJson().read(content)))
                .isEmpty();
        assertThat(content.at("/experience/0/company").asText()).isEqualTo("St. Mary's");
        assertThat(content.get("skills")).hasSize(2);
        wizard.posts("One more thing").then().statusCode(409).body(json("code", equalTo("wizard_session_completed")));
    }

    private void accepts(JsonNode answer) {
        for (JsonNode proposal : answer.get("proposals")) {
            wizard.decides(answer, proposal.get("number").asInt(), "accept")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void changeTheDraftOnceTheirPersonAccepts() {
        JsonNode answer = wizard.says("I worked as a nurse at St. Mary's from March 2019 to now, ada@example.com");
        assertThat(answer.get("role").asText()).isEqualTo("assistant");
        assertThat(answer.get("providerType").asText()).isEqualTo("local");
        assertThat(answer.get("proposals").findValuesAsText("status")).containsExactly("proposed", "proposed");
        assertThat(answer.at("/proposals/0/patch/0/op").asText()).isEqualTo("add");
        assertThat(wizard.sees().get("draft")).isEmpty();
        String before = wizard.tag();

        wizard.decides(answer, 1, "accept")
                .then()
                .statusCode(200)
                .body(json("draft.experience[0].company", equalTo("St. Mary's")));
        wizard.decides(answer, 2, "reject").then().statusCode(200).body(json("draft.personalInfo", nullValue()));

        assertThat(wizard.tag()).isNotEqualTo(before);
        wizard.saves(before, "{}").then().statusCode(412);
        wizard.decides(answer, 1, "accept").then().statusCode(200).body(json("draft.experience[1]", nullValue()));
        wizard.decides(answer, 2, "accept").then().statusCode(409).body(json("code", equalTo("proposal_decided")));
        wizard.decides(answer, 3, "accept").then().statusCode(404);
        assertThat(said("assistant").get(0).get("proposals").findValuesAsText("status"))
                .containsExactly("accepted", "rejected");
    }

    @Test
    void proposeNothingForAnEntryThatHasChangedMeanwhile() {
        JsonNode job = wizard.says("I worked as a nurse at St. Mary's from March 2019 to now");
        wizard.decides(job, 1, "accept");
        wizard.saves("{\"draft\": {\"personalInfo\": {\"fullName\": \"Ada\", \"email\": \"ada@example.com\"}}}");
        for (String skipped : List.of("skip", "skip", "skip", "skip", "skip")) {
            wizard.says(skipped);
        }
        JsonNode described = wizard.says("Cared for 20 patients");
        assertThat(described.at("/proposals/0/says").asText()).contains("Cared for 20 patients");
        wizard.saves("{\"draft\": {\"experience\": []}}").then().statusCode(200);

        wizard.decides(described, 1, "accept").then().statusCode(409).body(json("code", equalTo("proposal_outdated")));

        assertThat(wizard.sees().at("/draft/experience")).isEmpty();
    }

    @Test
    void areListedNewestFirstAndCanBeTakenBack() {
        wizard.says("Hello");
        wizard.says("Ada Brennan");
        List<String> texts = new ArrayList<>();
        ada.sees(wizard.messages + "?limit=3")
                .get("items")
                .forEach(it -> texts.add(it.get("role").asText()));
        assertThat(texts).containsExactly("assistant", "user", "assistant");
        JsonNode first = ada.sees(wizard.messages + "?limit=3&cursor="
                        + ada.sees(wizard.messages + "?limit=3").get("next").asText())
                .at("/items/0");
        assertThat(first.get("text").asText()).isEqualTo("Hello");

        ada.request()
                .delete(wizard.messages + "/" + first.get("id").asText())
                .then()
                .statusCode(204);

        assertThat(said("user")).hasSize(1);
    }

    @Test
    void areAnsweredPieceByPieceToWhoFollows() {
        String events = wizard.follows("I worked as a nurse at St. Mary's from March 2019 to now");

        List<JsonNode> told = wizard.hears(events);

        JsonNode answer = told.get(told.size() - 1).at("/data/message");
        List<String> pieces = told.stream()
                .filter(it -> it.get("stage").asText().equals("text"))
                .map(it -> it.at("/data/piece").asText())
                .toList();
        assertThat(told).extracting(it -> it.get("stage").asText()).startsWith("queued", "running", "text");
        assertThat(pieces).hasSizeGreaterThan(2);
        assertThat(String.join("", pieces)).isEqualTo(answer.get("text").asText());
        assertThat(answer.get("proposals").findValuesAsText("status")).containsExactly("proposed");
        assertThat(said("assistant")).containsExactly(answer);
        assertThat(said("user").get(0).get("answer").asText()).isEqualTo("given");
        assertThat(wizard.hears(events, 2)).isEqualTo(told.subList(2, told.size()));
        wizard.decides(answer, 1, "accept").then().statusCode(200);
        ada.request()
                .post(events.replaceFirst("events$", "cancel"))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("answer_final")));
        ada.request()
                .get(events.replace(wizard.id, UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
    }

    @Test
    void areBounded() {
        wizard.posts("x".repeat(4_001)).then().statusCode(422).body(json("errors[*].code", contains("too_long")));
        wizard.sends("{\"text\": \"See\", \"attachmentIds\": [\"" + UUID.randomUUID() + "\"]}")
                .then()
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/attachmentIds/0")));
        assertThat(said("user")).isEmpty();
    }

    @Test
    void areSaidOnceForAKeyThatIsSentAgain() {
        String key = UUID.randomUUID().toString();
        JsonNode first = wizard.says("Hello", key);

        assertThat(wizard.says("Hello", key)).isEqualTo(first);
        Wizard.of(Person.known(resumes, vacancies), wizard.id)
                .posts("Hello", key)
                .then()
                .statusCode(404);
        assertThat(said("user")).hasSize(1);
    }

    private List<JsonNode> said(String role) {
        List<JsonNode> said = new ArrayList<>();
        ada.sees(wizard.messages).get("items").forEach(said::add);
        return said.stream().filter(it -> it.get("role").asText().equals(role)).toList();
    }
}
